package org.patronage.adapters.spark;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/** {@link JavaFileSystem} for those who go by Hadoop's newer interface, as Delta does in part. */
public final class JavaLocalFs extends ChecksumFs {
  /**
   * As Hadoop makes it.
   *
   * @param uri any of this machine's files
   */
  public JavaLocalFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
    super(new Raw(configuration));
  }

  private static final class Raw extends DelegateToFileSystem {
    private static final int NO_PORT = -1;

    Raw(Configuration configuration) throws IOException, URISyntaxException {
      super(
          FsConstants.LOCAL_FS_URI,
          new JavaFileSystem.Raw(),
          configuration,
          FsConstants.LOCAL_FS_URI.getScheme(),
          false);
    }

    @Override
    public int getUriDefaultPort() {
      return NO_PORT;
    }

    /** Each disk has rules of its own. */
    @Override
    public boolean isValidName(String path) {
      return true;
    }
  }
}
