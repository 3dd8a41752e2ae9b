using System.Security.Cryptography;

namespace Poet.Platform.Audit;

/// <summary>
/// The keys of the audit: files beside the database, never in it, made when first needed and readable to their owner only. All hosts of a deployment share the folder.
/// Who loses it can no longer prove anything about older entries: it is backed up apart from the database.
/// </summary>
public sealed class AuditKeys
{
    private const string MarkFile = "audit-mark.key";
    private const string MasterFile = "audit-subjects.key";
    private const string SigningFile = "audit-signing.pem";

    private readonly string folder;
    private readonly Lazy<byte[]> mark;
    private readonly Lazy<byte[]> master;
    private readonly Lazy<ECDsa> signing;

    /// <summary>The keys in a folder, which need not be there yet.</summary>
    public AuditKeys(string folder)
    {
        this.folder = folder;
        mark = new(() => Secret(MarkFile));
        master = new(() => Secret(MasterFile));
        signing = new(Signer);
    }

    /// <summary>Marks entries.</summary>
    internal byte[] Mark => mark.Value;

    /// <summary>Encrypts the keys of subjects.</summary>
    internal byte[] Master => master.Value;

    /// <summary>Signs checkpoints.</summary>
    internal ECDsa Signing => signing.Value;

    /// <summary>False where this machine cannot tell the platform's own entries from others.</summary>
    internal bool HasMark => File.Exists(Path.Combine(folder, MarkFile));

    /// <summary>A public key that checkpoints may be signed with: our own, or one whose .pub.pem somebody put into the folder. Null for any other.</summary>
    internal ECDsa? Trusted(string keyId)
    {
        if (!Directory.Exists(folder))
            return null;
        foreach (var file in Directory.EnumerateFiles(folder, "audit-signing*.pem"))
        {
            var key = ECDsa.Create();
            key.ImportFromPem(File.ReadAllText(file));
            if (IdOf(key) == keyId)
                return key;
            key.Dispose();
        }
        return null;
    }

    /// <summary>The first 16 bytes of the SHA-256 of the public key.</summary>
    internal static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..16]);

    private byte[] Secret(string file) => Convert.FromHexString(ReadOrMake(file, () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));

    private ECDsa Signer()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(ReadOrMake(SigningFile, () =>
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return made.ExportPkcs8PrivateKeyPem();
        }));
        ReadOrMake($"audit-signing-{IdOf(key)}.pub.pem", key.ExportSubjectPublicKeyInfoPem);
        return key;
    }

    private string ReadOrMake(string file, Func<string> make)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            var fresh = Path.Combine(folder, $".{file}.{Environment.ProcessId}.{Environment.TickCount64:x}");
            FileStreamOptions mine = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                mine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(fresh, mine))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(make()));
                stream.Flush(flushToDisk: true);
            }
            try
            {
                File.Move(fresh, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh); // another host was first: its key is everybody's
            }
        }
        return File.ReadAllText(path);
    }
}
