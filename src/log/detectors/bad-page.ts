import { type Detector } from './detector.ts';

/**
 * The page allocator's check; mm/page_alloc.c, 2.6.18 to 6.19:
 *
 *     BUG: Bad page state in process java  pfn:12345
 *     BUG: Bad page cache in process java  pfn:12345                      mm/filemap.c, 4.8 on
 */
export const badPage: Detector = {
  kind: 'bad-page',
  role: 'report',
  triggers: ['Bad page state', 'Bad page cache'],
  pattern: /(?:BUG: )?Bad page (?<what>state|cache) (?:in process|at) '?(?<comm>[^\s']+)/,
  blame: 'origin',
  // the page allocator's own functions, on both ways
  passOver:
    /(?:free|put|get|update|release)_page|free_unref|^_*folio|truncate_inode_pages|page_frag_free|alloc|vmap|page_owner|^bad_page|free_pcp|^__free_one_page$|release_pages|^prep_new_page$|save_stack/,
  title: 'BUG: Bad page {what} in {function}',
};
