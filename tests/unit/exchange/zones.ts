/** Five zones from the first to the last to see a day, with a name for `test.each` and what runs a test in it. */
export const inEachZone = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago', 'Europe/London', 'Asia/Kolkata'].map(
  (zone) =>
    [
      zone,
      async (run: () => Promise<void> | void): Promise<void> => {
        const before = process.env['TZ']
        process.env['TZ'] = zone
        try {
          await run()
        } finally {
          if (before === undefined) delete process.env['TZ']
          else process.env['TZ'] = before
        }
      },
    ] as const,
)
