namespace Poet.Orders.Import.Reading.Files;

/// <summary>Stops a part of a workbook that unpacks further than it may, whatever size the archive declares.</summary>
internal sealed class BoundedStream(Stream inner, FileLimits limits) : Stream
{
    private long taken;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => taken; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        taken += read;
        return taken <= limits.UnpackedBytes ? read : throw FileLimits.UnpacksTooFar();
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
