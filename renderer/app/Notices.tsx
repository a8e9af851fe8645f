import { Notifications } from '@mantine/notifications'

/** Where notices are shown: also those that were given before it was there. */
export const Notices = () => <Notifications position="bottom-center" />
