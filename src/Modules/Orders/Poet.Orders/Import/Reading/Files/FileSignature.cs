namespace Poet.Orders.Import.Reading.Files;

internal enum FileKind
{
    Text,
    Zip,
    OldWorkbook,
    Other,
}

/// <summary>What the first bytes of a file say it is, whatever its name claims.</summary>
internal static class FileSignature
{
    private static readonly byte[][] KnownOthers =
    [
        [.. "%PDF"u8], [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [0x1F, 0x8B], [.. "7z"u8, 0xBC, 0xAF], [.. "Rar!"u8],
        [.. "MZ"u8, 0x90], [0x7F, .. "ELF"u8], [.. "{\\rtf"u8], [.. "SQLite format 3"u8],
    ];

    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    public static FileKind Of(Stream stream)
    {
        Span<byte> start = stackalloc byte[4096];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;

        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (start.StartsWith(OldWorkbook))
            return FileKind.OldWorkbook;
        foreach (var known in KnownOthers)
            if (start.StartsWith(known))
                return FileKind.Other;
        return TextEncodings.IsUtf16(start) || !HoldsControlBytes(start) ? FileKind.Text : FileKind.Other;
    }

    private static bool HoldsControlBytes(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1A))
                return true;
        return false;
    }
}
