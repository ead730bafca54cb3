/**
 * What channels and rooms want to hear of, and what of a changed folder is news to them.
 *
 * <p>In: what people type behind "watch", "digest" and "quiet"; the articles held after each reading. Out: for each place the lines that it was not told
 * before, at the time at which it wants them. Start with {@link org.rapporteur.watch.Newsroom}; {@link org.rapporteur.watch.WatchBook} is what people
 * write in.
 */
@NullMarked
package org.rapporteur.watch;

import org.jspecify.annotations.NullMarked;
