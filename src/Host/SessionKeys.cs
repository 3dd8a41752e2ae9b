using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Poet.Host;

/// <summary>
/// The keys that encrypt sessions, purposes, form tokens and keys of authenticator apps. With a certificate in the settings each new key is written encrypted to it, so that a copy of the
/// folder alone opens no session; the certificate lies elsewhere, where only the host reads it.
/// </summary>
internal static class SessionKeys
{
    private const string Setting = "Poet:Keys";

    /// <exception cref="InvalidOperationException">A certificate cannot be read.</exception>
    public static void Add(WebApplicationBuilder builder, DataFolder data)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("poet").PersistKeysToFileSystem(data.Keys);
        if (Read(builder.Configuration, "Certificate") is not { } present)
            return;
        keys.ProtectKeysWithCertificate(present);
        // keys written under the one before are still read, until the last of them is gone
        if (Read(builder.Configuration, "CertificateBefore") is { } before)
            keys.UnprotectKeysWithAnyCertificate(present, before);
    }

    private static X509Certificate2? Read(ConfigurationManager configuration, string which)
    {
        if (configuration[$"{Setting}:{which}"] is not { Length: > 0 } file)
            return null;
        try
        {
            var read = X509CertificateLoader.LoadPkcs12FromFile(file, configuration[$"{Setting}:{which}Password"]);
            return read.GetRSAPrivateKey() is not null ? read : throw new InvalidOperationException($"Set {Setting}:{which} to a certificate with its RSA private key: {file} holds none");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Set {Setting}:{which} to a PKCS #12 file, and {Setting}:{which}Password to its password: {file} cannot be read", unreadable);
        }
    }
}
