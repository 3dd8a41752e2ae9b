using Microsoft.EntityFrameworkCore;
using Poet.Platform.Persistence;

namespace Poet.Platform.Identity;

/// <summary>Invented people and real ones never share a database: in the demonstration nobody shows a second factor, and passwords are printed.</summary>
public sealed class DemoOrReal
{
    /// <summary>How the names end with which people of the demonstration sign in.</summary>
    public const string Ending = "@demo.invalid";

    private static readonly string Normalised = Ending.ToUpperInvariant();

    private readonly IdentityDb people;
    private readonly PlatformDb platform;

    internal DemoOrReal(IdentityDb people, PlatformDb platform) => (this.people, this.platform) = (people, platform);

    /// <summary>Why this database is not to be used so, in one sentence with the mend; null when it is.</summary>
    public async Task<string?> WhyNot(bool demo, CancellationToken cancel)
    {
        var ofTheDemonstration = people.Users.Where(u => u.NormalizedUserName!.EndsWith(Normalised));
        if (!demo)
            return await ofTheDemonstration.AnyAsync(cancel)
                ? "This database holds the demonstration: start with --demo, or choose another database or another POET_DATA for real records" : null;
        if (await ofTheDemonstration.AnyAsync(cancel))
            return null; // who was let in there since is invented, too
        return await people.Users.AnyAsync(cancel) || await platform.AuditEntries.AnyAsync(cancel)
            ? "This database is in use for real records: start without --demo, or choose another database or another POET_DATA for the demonstration" : null;
    }
}
