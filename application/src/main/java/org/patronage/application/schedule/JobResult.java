package org.patronage.application.schedule;

import java.util.Map;

/**
 * What a job came to.
 *
 * @param note one sentence for people
 * @param details for the log's JSON: texts, numbers, lists and maps
 */
public record JobResult(JobStatus status, String note, Map<String, Object> details) {}
