/** Which part of the site a page belongs to. */
export type Section = 'home' | 'signatures' | 'kinds' | 'guides' | 'matcher' | 'search';
