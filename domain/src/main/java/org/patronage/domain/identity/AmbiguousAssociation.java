package org.patronage.domain.identity;

import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A row of {@code duplicate_correlations}: an association that the lookup leaves out, with why.
 *
 * @param identifiers how many identifiers the ICN has at the institution ({@code count_iens}), none
 *     where that is one
 * @param icns how many ICNs hold the identifier ({@code count_icns}), none where that is one
 */
public record AmbiguousAssociation(
    Association association, Option<Integer> identifiers, Option<Integer> icns)
    implements Serializable {}
