using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Poet.Breaches.Persistence;
using Poet.Insight.Persistence;
using Poet.Orders.Persistence;
using Poet.Plans.Persistence;
using Poet.Platform.Audit;
using Poet.Platform.Identity;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Referrals.Persistence;
using Poet.Subjects.Persistence;
using Poet.Transfers.Persistence;
using Poet.Visits.Persistence;

namespace Poet.Migrations;

/// <summary>
/// Makes the contexts for the migration tool, with the same options as at run time; it never connects. Compiled into the assembly of each database, where the tool looks for it
/// and where <c>Design</c> says which database that is.
/// </summary>
internal abstract class DesignTime<TDb>(string schema, Func<DbContextOptions<TDb>, ModuleDbServices, TDb> make) : IDesignTimeDbContextFactory<TDb> where TDb : DbContext
{
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        Design.Database.Configure(options, schema, new() { ConnectionString = Design.Connection });
        options.UseApplicationServiceProvider(IdentityDb.DesignServices());
        return make(options.Options, new(new RequestContext(), Design.Database, TimeProvider.System, new AuditKeys("design")));
    }
}

internal sealed class PlatformDesign() : DesignTime<PlatformDb>("platform", (options, services) => new(options, services));

internal sealed class IdentityDesign() : DesignTime<IdentityDb>("identity", (options, services) => new(options, services));

internal sealed class SubjectsDesign() : DesignTime<SubjectsDb>("subjects", (options, services) => new(options, services));

internal sealed class OrdersDesign() : DesignTime<OrdersDb>("orders", (options, services) => new(options, services));

internal sealed class ReferralsDesign() : DesignTime<ReferralsDb>("referrals", (options, services) => new(options, services));

internal sealed class VisitsDesign() : DesignTime<VisitsDb>("visits", (options, services) => new(options, services));

internal sealed class TransfersDesign() : DesignTime<TransfersDb>("transfers", (options, services) => new(options, services));

internal sealed class BreachesDesign() : DesignTime<BreachesDb>("breaches", (options, services) => new(options, services));

internal sealed class PlansDesign() : DesignTime<PlansDb>("plans", (options, services) => new(options, services));

internal sealed class InsightDesign() : DesignTime<InsightDb>("insight", (options, services) => new(options, services));
