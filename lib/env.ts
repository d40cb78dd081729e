import { z } from 'zod';

/** The only reader of the environment. Empty strings count as unset. */
const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    NEXTAUTH_SECRET: z.string().min(16),
    NEXTAUTH_URL: z.url().optional(),
    DATELINE_VERSION: z.string().optional(),
    DATELINE_INTAKE_ALLOW: z.string().optional(),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    /** A language model, by any server that speaks OpenAI's chat completions (docs/language-model.md). Both or neither. */
    DATELINE_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATELINE_MODEL: z.string().max(200).optional(),
    DATELINE_MODEL_KEY: z.string().optional(),
    /** How long one answer may take: a large model on a small machine is slow. */
    DATELINE_MODEL_ANSWER_SECONDS: z.coerce.number().int().min(1).max(900).default(240),
    /** Per author and UTC day. */
    DATELINE_MODEL_DAILY_RUNS: z.coerce.number().int().min(0).max(10_000).default(20),
    /** Of all authors together, per UTC day. */
    DATELINE_MODEL_DAILY_RUNS_IN_ALL: z.coerce.number().int().min(0).max(1_000_000).default(200),
    /** Reminders by web push (RFC 8292): the server's key pair, and where its keeper can be reached, as mailto: or https:. All three or none. */
    DATELINE_PUSH_PUBLIC_KEY: z.string().regex(/^[\w-]{87}$/).optional(),
    DATELINE_PUSH_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/).optional(),
    DATELINE_PUSH_SUBJECT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
    /** Whether this process does what nobody waits for, such as fitting weights, beside answering. */
    DATELINE_BACKGROUND: z.enum(['on', 'off']).default('on'),
  })
  .refine((settings) => settings.DATELINE_MODEL_URL === undefined || settings.DATELINE_MODEL !== undefined, { path: ['DATELINE_MODEL'] })
  .refine((settings) => settings.DATELINE_MODEL === undefined || settings.DATELINE_MODEL_URL !== undefined, { path: ['DATELINE_MODEL_URL'] })
  .superRefine((settings, context) => {
    const names = ['DATELINE_PUSH_PUBLIC_KEY', 'DATELINE_PUSH_PRIVATE_KEY', 'DATELINE_PUSH_SUBJECT'] as const;
    const missing = names.filter((name) => settings[name] === undefined);
    if (missing.length === names.length) return;
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'All three or none.' });
  });

type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/**
 * Read on first use, never at import: a build has no database and no secret.
 * Throws with the names of the variables that are missing or malformed.
 */
export function env(): Env {
  if (cached) return cached;
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ');
    throw new Error(`These environment variables are missing or malformed: ${names}.`);
  }
  cached = parsed.data;
  return cached;
}

/** Whether browsers are to keep the app for use without a network. Not while it is developed, where no file has a name for good, unless asked. */
export function servesWorker(): boolean {
  return process.env.NODE_ENV === 'production' || process.env.DATELINE_WORKER === 'on';
}
