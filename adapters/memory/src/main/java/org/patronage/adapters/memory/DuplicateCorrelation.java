package org.patronage.adapters.memory;

import org.patronage.domain.identity.AmbiguousAssociation;

/** An ambiguous association with the code of its institution (RULES 10). */
record DuplicateCorrelation(String institutionCode, AmbiguousAssociation ambiguous) {}
