package org.patronage.adapters.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.identity.LookupBuild;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.feed.EventStamp;

class InMemorySourcesTest {
  private static final Instant MODIFIED = Instant.parse("2025-01-02T03:04:05Z");

  @TempDir private Path home;

  @Test
  void ofSeveralPtRowsYesWins() throws IOException {
    String seed = write("seed.csv", "PTCPNT_VET_ID,PT_35_FLAG\n1,N\n2,Y\n3,\n");
    write("current/a.csv", "PT_35_FLAG,PTCPNT_VET_ID\nN,2\n Y , 3 \nY,\n");
    write("current/b.CSV", "ptcpnt_vet_id,pt_35_flag\n4,Y\n4,N\n");

    InMemoryPtSources pt =
        new InMemoryPtSources(
            new PtLocations(Option.some(seed), home.resolve("current").toString()));

    assertEquals(HashSet.of("2", "3", "4"), pt.permanentAndTotal());
  }

  @Test
  void ptStandsWhereAndWhenItsNewestFileDoes() throws IOException {
    String current = write("current.csv", "PTCPNT_VET_ID,PT_35_FLAG\n1,N\n");
    InMemoryPtSources pt = new InMemoryPtSources(new PtLocations(Option.none(), current));
    String before = pt.state().fingerprint();

    assertEquals(new EventStamp(MODIFIED, "file://" + current), pt.state().stamp());
    assertEquals(before, pt.state().fingerprint());
    assertEquals(HashSet.empty(), pt.permanentAndTotal());

    write("current.csv", "PTCPNT_VET_ID,PT_35_FLAG\n1,N\n1,Y\n");

    assertNotEquals(before, pt.state().fingerprint());
    assertEquals(HashSet.of("1"), pt.permanentAndTotal());
  }

  @Test
  void parquetIsRefusedWithTheRemedy() throws IOException {
    write("delta/part-0.parquet", "PAR1");
    InMemoryPtSources pt =
        new InMemoryPtSources(new PtLocations(Option.none(), home.resolve("delta").toString()));

    String message = assertThrows(StorageException.class, pt::state).getMessage();

    assertTrue(message.contains("memory storage reads CSV"), message);
    assertTrue(message.contains("storage to delta"), message);
  }

  @Test
  void aSourceWithoutAColumnIsNamedWithIt() throws IOException {
    String current = write("current.csv", "PTCPNT_VET_ID\n1\n");
    InMemoryPtSources pt = new InMemoryPtSources(new PtLocations(Option.none(), current));

    String message = assertThrows(StorageException.class, pt::permanentAndTotal).getMessage();

    assertTrue(message.contains("PT_35_FLAG") && message.contains(current), message);
  }

  @Test
  void mviIsCorrelatedWithTheInstitutionsCodes() throws IOException {
    MviLocations mvi =
        new MviLocations(
            write(
                "psa.csv",
                """
                MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,ActiveMergedIdentifier,CorrelationModifiedDateTime
                1000000001,5667,7,Active,2024-01-01 08:00:00
                1000000001,6061,0000000009,,2024-01-02T08:00:00.5Z
                1000000002,5667,8,Active,
                1000000002,5667,9,Active,2024-01-01 08:00:00
                1000000003,5667,7,Merged,2024-01-01 08:00:00
                """),
            write(
                "person.csv",
                """
                MVIPersonICN,ICNStatus,calc_IngestionTimestamp
                1000000001,TEMPORARY,2024-01-01 00:00:00
                1000000001,PERMANENT,2024-01-02 00:00:00
                """),
            write("institution.csv", "MVIInstitutionSID,InstitutionCode\n5667,CORP\n"));
    InMemoryWarehouse warehouse = new InMemoryWarehouse();
    InMemoryCorrelationLookup lookup = new InMemoryCorrelationLookup(warehouse, mvi);
    LookupBuild build = new LookupBuild(LocalDate.of(2025, 1, 2), lookup.sources());

    assertEquals(Option.none(), lookup.lastBuild());
    assertEquals(new CorrelationCounts(2, 2), lookup.rebuild(build));
    assertEquals(Option.some(build), lookup.lastBuild());
    assertEquals(
        HashSet.of(
            "1000000001|7|0000000009||PERMANENT|2024-01-02 08:00:00.5",
            "1000000002|||||2024-01-01 08:00:00"),
        warehouse.readTable("correlation_lookup").map(row -> row.values().mkString("|")).toSet());
    assertEquals(
        HashSet.of("CORP|8|1000000002||2|", "CORP|9|1000000002|2024-01-01 08:00:00|2|"),
        warehouse
            .readTable("duplicate_correlations")
            .map(row -> row.values().mkString("|"))
            .toSet());
  }

  @Test
  void aTimeThatIsNoneIsReportedWithoutItsText() throws IOException {
    String psa =
        write(
            "psa.csv",
            """
            MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,ActiveMergedIdentifier,CorrelationModifiedDateTime
            1000000001,5667,7,Active,yesterday
            """);
    MviLocations mvi = new MviLocations(psa, psa, psa);

    String message = assertThrows(StorageException.class, () -> MviSources.read(mvi)).getMessage();

    assertTrue(message.contains("line 2"), message);
    assertFalse(message.contains("yesterday"), message);
  }

  private String write(String name, String content) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    return file.toString();
  }
}
