using System.Security.Cryptography;
using System.Text;

namespace Poet.Platform.Audit.Changes;

/// <summary>AES-GCM: nonce of 12 bytes, tag of 16, then the text. What a value belongs to is authenticated with it, so none can be moved to another place.</summary>
internal static class SubjectCipher
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A new key for a subject, and as it is stored.</summary>
    public static (byte[] Key, byte[] Wrapped) NewKey(Guid subject, byte[] master)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (key, Encrypt(key, master, Place(subject)));
    }

    /// <summary>The key as it was stored.</summary>
    public static byte[] Unwrap(SubjectKey stored, byte[] master) => Decrypt(stored.Wrapped, master, Place(stored.SubjectId));

    public static string Encrypt(string value, byte[] key, PropertyChange at) => Convert.ToBase64String(Encrypt(Encoding.UTF8.GetBytes(value), key, Place(at)));

    public static string Decrypt(string value, byte[] key, PropertyChange at) => Encoding.UTF8.GetString(Decrypt(Convert.FromBase64String(value), key, Place(at)));

    private static byte[] Place(Guid subject) => Encoding.UTF8.GetBytes("subject-key " + subject);

    private static byte[] Place(PropertyChange at) => Encoding.UTF8.GetBytes($"{at.Subject} {at.Record} {at.What} {at.Property}");

    private static byte[] Encrypt(byte[] text, byte[] key, byte[] place)
    {
        var all = new byte[NonceBytes + TagBytes + text.Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceBytes));
        using AesGcm aes = new(key, TagBytes);
        aes.Encrypt(all.AsSpan(0, NonceBytes), text, all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes), place);
        return all;
    }

    private static byte[] Decrypt(byte[] all, byte[] key, byte[] place)
    {
        var text = new byte[all.Length - NonceBytes - TagBytes];
        using AesGcm aes = new(key, TagBytes);
        aes.Decrypt(all.AsSpan(0, NonceBytes), all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes), text, place);
        return text;
    }
}
