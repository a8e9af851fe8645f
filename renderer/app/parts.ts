import { later } from '../ui/later.tsx'

// What the first screen can do without, in the order in which it is loaded once that is there.

export const Inspector = later(async () => (await import('./Inspector.tsx')).Inspector)
export const Notices = later(async () => (await import('./Notices.tsx')).Notices)
export const FindBox = later(async () => (await import('./FindBox.tsx')).FindBox)

export const HelpPanel = later(async () => (await import('../features/help/HelpPanel.tsx')).HelpPanel)
export const Tour = later(async () => (await import('../features/help/Tour.tsx')).Tour)
export const TourOffer = later(async () => (await import('../features/help/TourOffer.tsx')).TourOffer)

export const OutcomesScreen = later(async () => (await import('../features/outcomes/OutcomesScreen.tsx')).OutcomesScreen)
export const ReviewScreen = later(async () => (await import('../features/review/ReviewScreen.tsx')).ReviewScreen)
export const PlanWithGhost = later(async () => (await import('../features/roadmap/PlanWithGhost.tsx')).PlanWithGhost)
export const LessonsScreen = later(async () => (await import('../features/lessons/LessonsScreen.tsx')).LessonsScreen)
export const HistoryScreen = later(async () => (await import('../features/history/HistoryScreen.tsx')).HistoryScreen)
export const InsightsScreen = later(async () => (await import('../features/insights/InsightsScreen.tsx')).InsightsScreen)
export const StakeholdersScreen = later(async () => (await import('../features/stakeholders/StakeholdersScreen.tsx')).StakeholdersScreen)
export const PortfolioScreen = later(async () => (await import('../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen)

export const ImportDialog = later(async () => (await import('../features/transfer/ImportDialog.tsx')).ImportDialog)
export const ExportDialog = later(async () => (await import('../features/transfer/export/ExportDialog.tsx')).ExportDialog)
export const SaveCopyDialog = later(async () => (await import('../features/transfer/roadmapFile/SaveCopyDialog.tsx')).SaveCopyDialog)
export const OpenFileDialog = later(async () => (await import('../features/transfer/roadmapFile/OpenFileDialog.tsx')).OpenFileDialog)
export const MergeDialog = later(async () => (await import('../features/merge/MergeDialog.tsx')).MergeDialog)
export const ScenarioDialog = later(async () => (await import('../features/merge/ScenarioDialog.tsx')).ScenarioDialog)
export const BringBackDialog = later(async () => (await import('../features/merge/BringBackDialog.tsx')).BringBackDialog)
export const NameVersionDialog = later(async () => (await import('../features/history/NameVersionDialog.tsx')).NameVersionDialog)
export const HandOverDialog = later(async () => (await import('../features/stakeholders/HandOverDialog.tsx')).HandOverDialog)
export const NewRoadmap = later(async () => (await import('../features/roadmap/NewRoadmap.tsx')).NewRoadmap)
export const RoadmapSettings = later(async () => (await import('../features/roadmap/RoadmapSettings.tsx')).RoadmapSettings)
export const CopiesDialog = later(async () => (await import('../features/settings/CopiesDialog.tsx')).CopiesDialog)
export const SettingsDialog = later(async () => (await import('../features/settings/SettingsDialog.tsx')).SettingsDialog)
export const RemindersDialog = later(async () => (await import('../features/settings/RemindersDialog.tsx')).RemindersDialog)
export const SnoozeDialog = later(async () => (await import('./SnoozeDialog.tsx')).SnoozeDialog)
export const Shortcuts = later(async () => (await import('./Shortcuts.tsx')).Shortcuts)
export const AboutDialog = later(async () => (await import('../features/about/AboutDialog.tsx')).AboutDialog)
export const Present = later(async () => (await import('../features/present/Present.tsx')).Present)
