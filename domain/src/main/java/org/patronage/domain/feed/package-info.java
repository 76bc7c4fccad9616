/** What any feed needs: files, their order, contract of columns, records and rejections. */
package org.patronage.domain.feed;
