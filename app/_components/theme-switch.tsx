import { cookies } from 'next/headers';
import { parseTheme, themes } from '@/lib/schemas/theme';
import { setTheme } from './set-theme';

const labels = { system: 'As the device', light: 'Light', dark: 'Dark' } as const;

/** Three plain buttons in a form: works before and without any script. */
export async function ThemeSwitch() {
  const current = parseTheme((await cookies()).get('theme')?.value);
  return (
    <form action={setTheme}>
      <fieldset className="flex flex-wrap items-center gap-x-1">
        <legend className="sr-only">Appearance</legend>
        {themes.map((theme) => (
          <button
            key={theme}
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="min-h-11 px-2 text-sm text-ink-soft underline-offset-4 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline"
          >
            {labels[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
