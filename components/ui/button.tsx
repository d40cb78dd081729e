import Link from 'next/link';
import type { ComponentProps } from 'react';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm py-2.5 text-base font-semibold leading-tight transition-colors duration-150 disabled:opacity-60';

const looks = {
  primary: 'px-5 bg-accent text-on-accent hover:bg-accent-deep',
  secondary: 'px-5 border border-rule-strong bg-raised text-ink hover:border-ink',
  plain: 'px-2 text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep',
} as const;

type Look = { look?: keyof typeof looks };

export function Button({ look = 'primary', className = '', type = 'button', ...props }: Look & ComponentProps<'button'>) {
  return <button type={type} className={`${base} ${looks[look]} ${className}`} {...props} />;
}

export function ButtonLink({ look = 'primary', className = '', ...props }: Look & ComponentProps<typeof Link>) {
  return <Link className={`${base} ${looks[look]} ${className}`} {...props} />;
}
