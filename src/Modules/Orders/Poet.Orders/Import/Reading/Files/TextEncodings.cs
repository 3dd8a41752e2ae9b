using System.Text;
using System.Text.Unicode;

namespace Poet.Orders.Import.Reading.Files;

/// <summary>Which encoding a text file is in: its mark, else UTF-16 by its zero bytes, else UTF-8 where every byte fits, else Windows-1252.</summary>
internal static class TextEncodings
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Detect(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        stream.Position = 0;
        try
        {
            var read = stream.ReadAtLeast(buffer, 4096, throwOnEndOfStream: false);
            var start = buffer.AsSpan(0, read);
            if (start.StartsWith(Encoding.UTF8.Preamble))
                return Encoding.UTF8;
            if (start.StartsWith(Encoding.Unicode.Preamble) || ZeroesAt(start, odd: true))
                return Encoding.Unicode;
            if (start.StartsWith(Encoding.BigEndianUnicode.Preamble) || ZeroesAt(start, odd: false))
                return Encoding.BigEndianUnicode;
            stream.Position = 0;
            return IsUtf8(stream, buffer) ? Encoding.UTF8 : Windows1252;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    public static bool IsUtf16(ReadOnlySpan<byte> start) =>
        start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble) ||
        ZeroesAt(start, odd: true) || ZeroesAt(start, odd: false);

    /// <summary>English in UTF-16 has a zero beside nearly every letter, always on the same side.</summary>
    private static bool ZeroesAt(ReadOnlySpan<byte> start, bool odd)
    {
        int there = 0, elsewhere = 0;
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0)
                _ = i % 2 == 1 == odd ? there++ : elsewhere++;
        return there > start.Length * 2 / 5 && elsewhere < start.Length / 50;
    }

    private static bool IsUtf8(Stream stream, byte[] buffer)
    {
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.Contains((byte)0))
                throw new UnreadableFileException("Choose a .csv or .xlsx file: this one is neither");
            if (read == 0)
                return Utf8.IsValid(bytes);

            // a character may be cut in two by the end of the buffer
            var whole = bytes.Length;
            while (whole > 0 && bytes.Length - whole < 3 && (bytes[whole - 1] & 0xC0) == 0x80)
                whole--;
            if (whole > 0 && bytes[whole - 1] >= 0xC0)
                whole--;
            else
                whole = bytes.Length;
            if (!Utf8.IsValid(bytes[..whole]))
                return false;
            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(buffer);
        }
    }
}
