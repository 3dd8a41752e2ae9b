using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;

namespace Poet.Orders.Features;

/// <summary>A file that is kept with an order: how large, of which kinds, and once per hash.</summary>
internal static class PaperFile
{
    /// <summary>Largest file in bytes.</summary>
    public const int Most = 20 * 1024 * 1024;

    /// <summary>Largest request that brings one.</summary>
    public const int MostSent = Most + 64 * 1024;

    /// <summary>SHA-256 in hex, lower case.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes of an uploaded file; not read when it is too large.</summary>
    public static async Task<byte[]> Read(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > Most)
            throw new BadInputException("file-too-large", "Choose a file of at most 20 MB", "file");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Problem> Problems(byte[] bytes)
    {
        if (bytes.Length == 0)
            yield return new("file-empty", "Choose a file that is not empty", "file");
        else if (bytes.Length > Most)
            yield return new("file-too-large", "Choose a file of at most 20 MB", "file");
        else if (ContentType(bytes) is null)
            yield return new("file-kind", "Choose a PDF, PNG or JPEG file; what this one holds is none of them, whatever its name says", "file");
    }

    /// <summary>By what the file holds, since anybody can name it anything (ISO 32000, PNG 1.2, JPEG); null for every other kind.</summary>
    public static string? ContentType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;

    /// <summary>Keeps the bytes beside what is saved next, unless they are kept already.</summary>
    public static async Task Keep(OrdersDb db, string hash, byte[] bytes, CancellationToken cancel)
    {
        if (!await db.AttachmentContents.AnyAsync(c => c.Hash == hash, cancel))
            db.AttachmentContents.Add(new() { Hash = hash, Bytes = bytes });
    }
}
