/** What a person sees of a run: progress while it works, a summary at its end. */
package org.patronage.bootstrap.progress;
