using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Poet.Platform.Audit.Sealing;

/// <summary>Signing, checking and exporting checkpoints.</summary>
internal static class Checkpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static AuditCheckpoint Sign(long sequence, byte[] hash, DateTimeOffset now, AuditKeys keys)
    {
        var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        var keyId = AuditKeys.IdOf(keys.Signing);
        return new() { Sequence = sequence, Hash = hash, At = at, KeyId = keyId, Signature = keys.Signing.SignData(Signed(sequence, hash, at, keyId), HashAlgorithmName.SHA256) };
    }

    /// <summary>What is wrong with the signature; null when it is good.</summary>
    public static string? Wrong(AuditCheckpoint checkpoint, AuditKeys keys)
    {
        using var key = keys.Trusted(checkpoint.KeyId);
        if (key is null)
            return $"it is signed with the key {checkpoint.KeyId}, which is not in the folder of the keys";
        return key.VerifyData(Signed(checkpoint.Sequence, checkpoint.Hash, checkpoint.At, checkpoint.KeyId), checkpoint.Signature, HashAlgorithmName.SHA256)
            ? null : "its signature does not fit what it says";
    }

    /// <summary>The text of a file to be kept elsewhere. It holds the public key, so that others can check it; who checks here trusts only keys of the own folder.</summary>
    public static string Export(AuditCheckpoint checkpoint, AuditKeys keys)
    {
        using var key = keys.Trusted(checkpoint.KeyId);
        return JsonSerializer.Serialize(new CheckpointFile("poet-audit-checkpoint-1", checkpoint.Sequence, Convert.ToHexStringLower(checkpoint.Hash), checkpoint.At, checkpoint.KeyId,
            Convert.ToBase64String(checkpoint.Signature), key?.ExportSubjectPublicKeyInfoPem()), Json);
    }

    /// <summary>Reads such a file.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static AuditCheckpoint Read(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<CheckpointFile>(text, Json);
            if (file is not { Format: "poet-audit-checkpoint-1" })
                throw new FormatException("it is not a checkpoint of version 1");
            return new() { Sequence = file.Sequence, Hash = Convert.FromHexString(file.Hash), At = file.At, KeyId = file.KeyId, Signature = Convert.FromBase64String(file.Signature) };
        }
        catch (JsonException broken)
        {
            throw new FormatException("it is not a checkpoint", broken);
        }
    }

    // five lines, each ended by a line feed: people can build this by hand to check a file without the platform
    private static byte[] Signed(long sequence, byte[] hash, DateTimeOffset at, string keyId) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"poet-audit-checkpoint-1\n{sequence}\n{Convert.ToHexStringLower(hash)}\n{(at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond}\n{keyId}\n"));

    private sealed record CheckpointFile(string Format, long Sequence, string Hash, DateTimeOffset At, string KeyId, string Signature, string? PublicKey);
}
