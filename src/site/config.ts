import { z } from 'zod';
import { defaultLanguage, type Language, translated } from '../i18n/tables.ts';

/** Where a reader gets help: the team that runs the site. */
const support = z.strictObject({
  label: z.string().min(2).max(60),
  url: z.url({
    protocol: /^(?:https?|mailto)$/,
    error: 'expected an address that begins with https://, http:// or mailto:',
  }),
});

/** A picture, whose path counts from the configuration, or a few letters. */
const logo = z.union(
  [
    z.strictObject({
      file: z.string().regex(/\.(?:svg|png)$/, 'the path of an .svg or .png file'),
    }),
    z.strictObject({ text: z.string().min(1).max(12) }),
  ],
  { error: 'expected { file: a path } or { text: a few letters }' },
);

/** `oopsdex.config.yaml`: what one installation of the site has of its own. Everything may be left out. */
export const siteConfigSchema = z.preprocess(
  // A file of comments alone holds nothing.
  (value) => value ?? {},
  z.strictObject({
    /** The site's name: in the header and in the title of every page. */
    title: z.string().min(2).max(40).default('Oopsdex'),
    logo: logo.optional(),
    support: support.optional(),
    /** Languages that pages are made in. */
    languages: z
      .array(z.enum(translated))
      .refine((languages) => languages.includes(defaultLanguage), { error: `expected ${defaultLanguage} among them` })
      .default(translated),
  }),
);

export type SiteConfig = z.output<typeof siteConfigSchema>;

/** The same as pages have it, from `virtual:oopsdex/site`. */
export interface Site {
  title: string;
  logo: { url: string } | { text: string } | null;
  support: { label: string; url: string } | null;
  languages: Language[];
}
