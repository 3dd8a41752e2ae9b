using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Identity.Units;
using Poet.Platform.Partners;
using Poet.Platform.Persistence;

namespace Poet.Platform.Identity;

/// <summary>People who sign in: the tables of ASP.NET Core Identity in a schema of their own.</summary>
internal sealed class IdentityDb(DbContextOptions<IdentityDb> options, ModuleDbServices services)
    : IdentityDbContext<PoetUser, IdentityRole<Guid>, Guid>(options)
{
    public const string SchemaName = "identity";

    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<UnitPeriod> UnitPeriods => Set<UnitPeriod>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<UsedToken> UsedTokens => Set<UsedToken>();

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
            user.HasIndex(u => new { u.Force, u.DisplayName });
        });
        model.Entity<SetupLink>(link =>
        {
            link.ToTable("SetupLinks");
            link.HasKey(l => l.Id);
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.TokenHash).HasMaxLength(64);
        });
        UnitMapping.Map(model);
        PartnerTables.Map(model);
        SchemaNaming.Apply(model, SchemaName, Database.ProviderName!);
        PlatformTables.Map(model, Database.ProviderName!, ownedHere: false);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await SaveRules.Before(this, services, cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failed) when (ChangeTracker.Entries<Partner>().Any() && SaveRules.Translate(failed, services) is { } known)
        {
            throw known; // accounts are told of it by their own store
        }
    }
}
