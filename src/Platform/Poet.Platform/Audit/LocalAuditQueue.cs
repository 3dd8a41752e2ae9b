using System.Buffers;
using System.Text.Json;

namespace Poet.Platform.Audit;

/// <summary>
/// Where audit entries of checks are durable before the database has them: a file beside it, one entry a line, on the disk before anything is answered. It is used where the database does not
/// take entries, because a check at the roadside must not be refused for want of an audit, and where taking them one group at a time would slow every reader. It is emptied into the database
/// all the time.
/// </summary>
/// <param name="path">The file; it is there only while something waits. A second process on the same folder has one of its own beside it, so that none takes away what another one writes to.</param>
internal sealed class LocalAuditQueue(string path) : IDisposable
{
    private const byte LineEnd = (byte)'\n';
    private const int MostProcesses = 8;
    private readonly string[] files = [path, .. Enumerable.Range(1, MostProcesses - 1).Select(n => $"{path}.{n}")];
    private readonly SemaphoreSlim appending = new(1);
    private readonly SemaphoreSlim draining = new(1);
    private FileStream? held;
    private FileStream? open;
    private string mine = path;

    /// <summary>True while something waits.</summary>
    public bool HasEntries => files.Any(file => File.Exists(file) || File.Exists(Taken(file)));

    /// <summary>Keeps entries durably.</summary>
    /// <exception cref="IOException">They could not be kept.</exception>
    public async Task Append(IReadOnlyList<AuditRecord> records)
    {
        var lines = Lines(records);
        await appending.WaitAsync();
        try
        {
            Hold();
            Append(open ??= Open(mine), lines);
        }
        catch
        {
            Close(); // what is half written is cut off when it is opened again
            throw;
        }
        finally
        {
            appending.Release();
        }
    }

    /// <summary>Hands over everything that waits, and forgets it once it was taken. What was handed over before and not forgotten, because the host died between, comes again.</summary>
    public async Task<int> Drain(Func<IReadOnlyList<AuditRecord>, Task> take, CancellationToken cancel)
    {
        await draining.WaitAsync(cancel);
        try
        {
            var moved = 0;
            foreach (var file in files.Where(f => File.Exists(f) || File.Exists(Taken(f))))
                moved += await DrainFile(file, take, cancel);
            return moved;
        }
        finally
        {
            draining.Release();
        }
    }

    private async Task<int> DrainFile(string file, Func<IReadOnlyList<AuditRecord>, Task> take, CancellationToken cancel)
    {
        await appending.WaitAsync(cancel);
        var own = held is not null && file == mine; // for good, once it is so
        appending.Release();
        using var other = own ? null : TryLock(file);
        if (!own && other is null)
            return 0; // the process that writes to it empties it
        var moved = await HandOver(file, take, cancel); // what an earlier attempt or a host that died left
        await appending.WaitAsync(cancel);
        try
        {
            if (!File.Exists(file))
                return moved;
            if (own)
                Close();
            File.Move(file, Taken(file));
        }
        finally
        {
            appending.Release();
        }
        return moved + await HandOver(file, take, cancel);
    }

    private static async Task<int> HandOver(string file, Func<IReadOnlyList<AuditRecord>, Task> take, CancellationToken cancel)
    {
        if (!File.Exists(Taken(file)))
            return 0;
        var (records, wrong) = Read(await File.ReadAllBytesAsync(Taken(file), cancel));
        foreach (var group in records.Chunk(256))
            await take(group);
        if (wrong.Count > 0)
        {
            using var unreadable = Open(file + ".unreadable"); // for a person to look at
            Append(unreadable, [.. wrong.SelectMany(line => (byte[])[.. line, LineEnd])]);
        }
        File.Delete(Taken(file));
        return records.Count;
    }

    /// <summary>What is being handed over: nothing is appended to it any more.</summary>
    private static string Taken(string file) => file + ".taken";

    private void Hold()
    {
        for (var i = 0; held is null && i < files.Length; i++)
            (held, mine) = (TryLock(files[i]), files[i]);
        if (held is null)
            throw new IOException("Too many processes keep audit entries in this folder");
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null; // another process has it
        }
    }

    public void Dispose()
    {
        Close();
        held?.Dispose();
        appending.Dispose();
        draining.Dispose();
    }

    private void Close()
    {
        open?.Dispose();
        open = null;
    }

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

    private static byte[] Lines(IReadOnlyList<AuditRecord> records)
    {
        ArrayBufferWriter<byte> lines = new(512 * records.Count);
        using Utf8JsonWriter writer = new(lines);
        foreach (var record in records)
        {
            JsonSerializer.Serialize(writer, record);
            writer.Flush();
            writer.Reset();
            lines.Write([LineEnd]);
        }
        return lines.WrittenSpan.ToArray();
    }

    private static void Append(FileStream file, byte[] lines)
    {
        file.Write(lines);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Open(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it names officers and what they asked for
        var stream = new FileStream(file, options);
        try
        {
            stream.SetLength(WholeLines(stream)); // what a dying host left half written would spoil the next line
            stream.Seek(0, SeekOrigin.End);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
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
