/** Tests of the file store on real disks, a real S3 server and a real virus scanner. */
@NullMarked
package dev.akashi.filestore;

import org.jspecify.annotations.NullMarked;
