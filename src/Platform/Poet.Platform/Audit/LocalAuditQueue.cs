using System.Text.Json;

namespace Poet.Platform.Audit;

/// <summary>
/// Where audit entries wait that the database could not take: a file beside it, one entry a line, on the disk before anything is answered. Only what must never be refused for
/// want of an audit uses it, which is the check at the roadside; it is emptied into the database as soon as that takes entries again.
/// </summary>
/// <param name="path">The file; it is there only while something waits.</param>
internal sealed class LocalAuditQueue(string path) : IDisposable
{
    private const byte LineEnd = (byte)'\n';
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Lines that cannot be read are kept here, for a person to look at.</summary>
    private string Unreadable => path + ".unreadable";

    /// <summary>True while something waits.</summary>
    public bool HasEntries => File.Exists(path);

    /// <summary>Keeps entries durably.</summary>
    /// <exception cref="IOException">They could not be kept.</exception>
    public async Task Append(IReadOnlyList<AuditRecord> records)
    {
        await one.WaitAsync();
        try
        {
            Append(path, [.. records.Select(r => JsonSerializer.SerializeToUtf8Bytes(r))]);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Hands over everything that waits, and forgets it once it was taken. What was handed over before and not forgotten, because the host died between, comes again.</summary>
    public async Task<int> Drain(Func<IReadOnlyList<AuditRecord>, Task> take, CancellationToken cancel)
    {
        if (!HasEntries)
            return 0;
        await one.WaitAsync(cancel);
        try
        {
            if (!HasEntries)
                return 0;
            var (records, wrong) = Read(await File.ReadAllBytesAsync(path, cancel));
            foreach (var group in records.Chunk(256))
                await take(group);
            if (wrong.Count > 0)
                Append(Unreadable, wrong);
            File.Delete(path);
            return records.Count;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // a last line without an end was never answered for: the host died while it was written
    private static (List<AuditRecord> Records, List<byte[]> Wrong) Read(byte[] file)
    {
        List<AuditRecord> records = [];
        List<byte[]> wrong = [];
        var rest = file.AsSpan();
        for (var end = rest.IndexOf(LineEnd); end >= 0; rest = rest[(end + 1)..], end = rest.IndexOf(LineEnd))
        {
            var line = rest[..end];
            try
            {
                if (JsonSerializer.Deserialize<AuditRecord>(line) is { Entry: not null, Records: not null } record)
                    records.Add(record);
                else
                    wrong.Add(line.ToArray());
            }
            catch (JsonException)
            {
                wrong.Add(line.ToArray());
            }
        }
        return (records, wrong);
    }

    private static void Append(string file, IReadOnlyList<byte[]> lines)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it names officers and what they asked for
        using var stream = new FileStream(file, options);
        stream.SetLength(WholeLines(stream)); // what a dying host left half written would spoil the next line
        stream.Seek(0, SeekOrigin.End);
        foreach (var line in lines)
        {
            stream.Write(line);
            stream.WriteByte(LineEnd);
        }
        stream.Flush(flushToDisk: true);
    }

    private static long WholeLines(FileStream stream)
    {
        for (var length = stream.Length; length > 0; length--)
        {
            stream.Seek(length - 1, SeekOrigin.Begin);
            if (stream.ReadByte() == LineEnd)
                return length;
        }
        return 0;
    }
}
