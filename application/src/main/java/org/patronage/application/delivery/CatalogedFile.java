package org.patronage.application.delivery;

import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.LandedFile;

/**
 * A landed file whose content is known.
 *
 * @param stamp its place in the order of events: its own, or the feed's beginning for a seed
 */
public record CatalogedFile(LandedFile file, FileContent content, EventStamp stamp) {}
