/** A key of the keyboard. Hidden where there is most likely none. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="hidden min-w-6 rounded-sm border border-current/40 px-1.5 py-0.5 text-center font-sans text-xs font-semibold opacity-80 pointer-fine:inline-block">
      {children}
    </kbd>
  );
}
