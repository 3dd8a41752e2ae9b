using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Poet.Orders.Persistence;
using Poet.Platform.Audit;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Subjects.Persistence;

namespace Poet.Migrations.Sqlite;

/// <summary>Makes the contexts for the migration tool, with the same options as at run time; it never connects.</summary>
internal abstract class DesignTime<TDb>(string schema, Func<DbContextOptions<TDb>, ModuleDbServices, TDb> make) : IDesignTimeDbContextFactory<TDb> where TDb : DbContext
{
    public TDb CreateDbContext(string[] args)
    {
        SqliteDatabase provider = new();
        var options = new DbContextOptionsBuilder<TDb>();
        provider.Configure(options, schema, new() { ConnectionString = "Data Source=design.db" });
        options.UseApplicationServiceProvider(IdentityDb.DesignServices());
        return make(options.Options, new(new RequestContext(), provider, TimeProvider.System, new AuditKeys("design")));
    }
}

internal sealed class PlatformDesign() : DesignTime<PlatformDb>("platform", (options, services) => new(options, services));

internal sealed class IdentityDesign() : DesignTime<IdentityDb>("identity", (options, services) => new(options, services));

internal sealed class SubjectsDesign() : DesignTime<SubjectsDb>("subjects", (options, services) => new(options, services));

internal sealed class OrdersDesign() : DesignTime<OrdersDb>("orders", (options, services) => new(options, services));
