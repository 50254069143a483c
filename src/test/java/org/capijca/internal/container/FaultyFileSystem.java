// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file system of a {@link FaultyDisk}, over another one. */
final class FaultyFileSystem extends FileSystem {
  private final FileSystem below;
  private final Provider provider;

  FaultyFileSystem(FaultyDisk disk, FileSystem below) {
    this.below = below;
    this.provider = new Provider(disk, below.provider());
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    below.close();
  }

  @Override
  public boolean isOpen() {
    return below.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return below.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return below.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return below.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return below.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return below.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return FaultyDisk.wrapped(below.getPath(first, more), this);
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    return below.getPathMatcher(syntaxAndPattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return below.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return below.newWatchService();
  }

  /** Passes all operations on; those that change something are counted and may fail. */
  private static final class Provider extends FileSystemProvider {
    private final FaultyDisk disk;
    private final FileSystemProvider below;

    Provider(FaultyDisk disk, FileSystemProvider below) {
      this.disk = disk;
      this.below = below;
    }

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) throws IOException {
      return below.newFileSystem(uri, env);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return below.getFileSystem(uri);
    }

    @Override
    public Path getPath(URI uri) {
      return below.getPath(uri);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      Path real = FaultyDisk.real(path);
      if (options.contains(StandardOpenOption.CREATE_NEW)
          || (options.contains(StandardOpenOption.CREATE) && !Files.exists(real))) {
        disk.change(real);
      }
      return new FaultyChannel(disk, real, below.newFileChannel(real, options, attributes));
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return below.newByteChannel(FaultyDisk.real(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
      List<Path> found = new ArrayList<>();
      try (DirectoryStream<Path> real =
          below.newDirectoryStream(FaultyDisk.real(directory), path -> true)) {
        for (Path path : real) {
          Path wrapped = FaultyDisk.wrapped(path, directory.getFileSystem());
          if (filter.accept(wrapped)) {
            found.add(wrapped);
          }
        }
      }
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return found.iterator();
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
      disk.change(directory);
      below.createDirectory(FaultyDisk.real(directory), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      disk.change(path);
      below.delete(FaultyDisk.real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
      disk.change(target);
      below.copy(FaultyDisk.real(source), FaultyDisk.real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
      disk.change(target);
      below.move(FaultyDisk.real(source), FaultyDisk.real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return below.isSameFile(FaultyDisk.real(path), FaultyDisk.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return below.isHidden(FaultyDisk.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return below.getFileStore(FaultyDisk.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      below.checkAccess(FaultyDisk.real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return below.getFileAttributeView(FaultyDisk.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return below.readAttributes(FaultyDisk.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
        throws IOException {
      return below.readAttributes(FaultyDisk.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
        throws IOException {
      disk.change(path);
      below.setAttribute(FaultyDisk.real(path), attribute, value, options);
    }
  }
}
