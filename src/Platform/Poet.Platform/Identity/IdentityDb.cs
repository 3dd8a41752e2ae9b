using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity.Covering;
using Poet.Platform.Identity.SigningIn;
using Poet.Platform.Identity.Units;
using Poet.Platform.Partners;
using Poet.Platform.Persistence;

namespace Poet.Platform.Identity;

/// <summary>People who sign in: the tables of ASP.NET Core Identity in a schema of their own.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options, ModuleDbServices services, EndedSessions? ended = null)
    : IdentityDbContext<PoetUser, IdentityRole<Guid>, Guid>(options)
{
    public const string SchemaName = "identity";

    /// <summary>Sessions are looked up in the database at least so often.</summary>
    public static readonly TimeSpan SessionsComparedEvery = TimeSpan.FromMinutes(5);

    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitPeriod> UnitPeriods => Set<UnitPeriod>();
    public DbSet<Cover> Covers => Set<Cover>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<UsedToken> UsedTokens => Set<UsedToken>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    /// <summary>What the tables depend on: with an older schema version there would be no table for passkeys.</summary>
    public static void Stores(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }

    /// <summary>The same for the migration tool, which has no host.</summary>
    public static IServiceProvider DesignServices() => new ServiceCollection().Configure<IdentityOptions>(Stores).BuildServiceProvider();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        SchemaNaming.Conventions(conventions, Database.ProviderName!);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<PoetUser>(user =>
        {
            user.Property(u => u.DisplayName).HasMaxLength(200);
            user.Property(u => u.Force).HasMaxLength(10);
            user.Property(u => u.Rank).HasConversion<string>().HasMaxLength(20);
            user.Property(u => u.TimeCodeKey).HasMaxLength(500);
            user.HasIndex(u => new { u.Force, u.DisplayName });
        });
        model.Entity<SetupLink>(link =>
        {
            link.ToTable("SetupLinks");
            link.HasKey(l => l.Id);
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.TokenHash).HasMaxLength(64);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("RecoveryCodes");
            code.HasKey(c => new { c.UserId, c.Hash });
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasOne<PoetUser>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<EndedSession>(session =>
        {
            session.ToTable("EndedSessions");
            session.HasKey(s => s.Id);
            session.Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.Mark).HasMaxLength(64);
            session.HasIndex(s => s.At);
        });
        UnitMapping.Map(model);
        Cover.Map(model);
        PartnerTables.Map(model);
        SchemaNaming.Apply(model, SchemaName, Database.ProviderName!);
        PlatformTables.Map(model, Database.ProviderName!, ownedHere: false);
    }

    /// <summary>Ends one session.</summary>
    public Task End(string session, TimeSpan lasts, CancellationToken cancel)
    {
        EndedSessions.Add(Ended(session, lasts));
        return SaveChangesAsync(cancel);
    }

    /// <summary>Whatever changes a security stamp ends the sessions that carry the old one: on this host with the save, on others when they next read.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var user in ChangeTracker.Entries<PoetUser>().Where(u => u.State == EntityState.Modified).Select(u => u.Property(p => p.SecurityStamp)).ToList())
            if (user.OriginalValue is { } old && old != user.CurrentValue)
                EndedSessions.Add(Ended(old, 2 * SessionsComparedEvery));
        var now = ChangeTracker.Entries<EndedSession>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        await SaveRules.Before(this, services, cancellationToken);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            ended?.Add(now);
            return saved;
        }
        catch (DbUpdateException failed) when (ChangeTracker.Entries<Partner>().Any() && SaveRules.Translate(failed, services) is { } known)
        {
            throw known; // accounts are told of it by their own store
        }
    }

    private EndedSession Ended(string mark, TimeSpan matters)
    {
        var now = services.Time.GetUtcNow();
        return new() { Id = Guid.CreateVersion7(now), Mark = mark, At = now, Until = now + matters };
    }
}
