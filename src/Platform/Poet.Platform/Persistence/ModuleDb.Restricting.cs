using Microsoft.EntityFrameworkCore;
using Poet.Platform.Requests;
using Poet.Platform.Restricting;

namespace Poet.Platform.Persistence;

/// <summary>What the filter "restricted" of every module asks. Written out in each filter, since a filter may not hold another query.</summary>
public abstract partial class ModuleDb
{
    /// <summary>The name of the filter that keeps restricted records back.</summary>
    public const string RestrictedFilter = "restricted";

    /// <summary>Stands for the unit of those who have none: no restriction names it.</summary>
    public static readonly Guid NoUnit = new("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private bool looksPast;

    /// <summary>Ids of restricted people.</summary>
    public DbSet<RestrictedRecord> RestrictedRecords => Set<RestrictedRecord>();

    /// <summary>Restrictions.</summary>
    public DbSet<Restriction> Restrictions => Set<Restriction>();

    /// <summary>True where nothing is kept back: for the system, and where what is found is marked and not shown.</summary>
    public bool SeesRestricted => looksPast || Who is { IsSystem: true };

    /// <summary>Who reads.</summary>
    public Guid Reader => Who?.Id ?? Guid.Empty;

    /// <summary>For whom the reader acts; the reader where that is nobody else.</summary>
    public Guid ReadFor => Who?.For?.Id ?? Reader;

    /// <summary>The reader's unit.</summary>
    public Guid ReaderUnit => Who?.UnitId ?? NoUnit;

    /// <summary>The unit of the one for whom the reader acts.</summary>
    public Guid ReadForUnit => Who?.For?.UnitId ?? NoUnit;

    /// <summary>The restriction that the request opens by a broken glass.</summary>
    public Guid Opened => services.Context.Glass?.RestrictionId ?? Guid.Empty;

    /// <summary>When this context was made: what restrictions are compared with.</summary>
    public DateTimeOffset Asked { get; } = services.Time.GetUtcNow();

    private Actor? Who => services.Context.HasActor ? services.Context.Actor : null;

    /// <summary>The restricted records that are kept back from the reader, whether or not this context looks past them.</summary>
    public IQueryable<RestrictedRecord> Hidden => Who is { IsSystem: true } ? RestrictedRecords.Where(r => false)
        : RestrictedRecords.Where(r => r.Force == ForceScope && r.Until > Asked && r.OwnerId != Reader && r.OwnerId != ReadFor
            && r.UnitId != ReaderUnit && r.UnitId != ReadForUnit && r.RestrictionId != Opened);

    /// <summary>Looks past restrictions until the answer is disposed. What is found must then be marked, and shown to those who see it only.</summary>
    public IDisposable PastRestrictions()
    {
        looksPast = true;
        return new Ending(this);
    }

    private sealed class Ending(ModuleDb db) : IDisposable
    {
        public void Dispose() => db.looksPast = false;
    }
}
