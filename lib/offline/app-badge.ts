/** Puts a number on the icon of the installed app, or takes it off; does nothing where there is none. */
export function showOnIcon(count: number): void {
  // Not in TypeScript's own list for every browser it knows, and refused where the app is not installed.
  void navigator.setAppBadge?.(count)?.catch(() => {});
}
