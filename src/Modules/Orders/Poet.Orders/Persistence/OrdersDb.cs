using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Import;
using Poet.Platform.Persistence;

namespace Poet.Orders.Persistence;

/// <summary>The tables of the register. The filter "force" shows only what the actor's force is or was responsible for, the filter "restricted" nothing of restricted people but to those who deal with them.</summary>
internal sealed class OrdersDb(DbContextOptions<OrdersDb> options, ModuleDbServices services) : ModuleDb(options, SchemaName, services)
{
    public const string SchemaName = "orders";
    public const string ForceFilter = "force";

    /// <summary>For looking past the own force, and past restrictions with it. Always this one list: EF keeps a compiled query by the list itself, so a new list would mean compiling the query with every call.</summary>
    public static readonly IReadOnlyCollection<string> OfForce = [ForceFilter, RestrictedFilter];

    /// <summary>For looking past the own force alone: restrictions still hold. One list for the same reason.</summary>
    public static readonly IReadOnlyCollection<string> OfForceAlone = [ForceFilter];

    /// <summary>What a partner may see; nothing looks past this one but <see cref="Checks.WhatIsNotShared"/>, which tells the auditor why.</summary>
    public const string SharingFilter = "sharing";

    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderEvent> Events => Set<OrderEvent>();
    public DbSet<Span> Spans => Set<Span>();
    public DbSet<ConditionSpan> Conditions => Set<ConditionSpan>();
    public DbSet<ConditionFacet> Facets => Set<ConditionFacet>();
    public DbSet<Responsibility> Responsibilities => Set<Responsibility>();

    /// <summary>Of these orders, those that went from a force to another one, with the second: what was learned from then on is not for it.</summary>
    internal async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LeftBy(string force, IReadOnlyCollection<Guid> orders, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = orders.ToArray();
        var rows = await Responsibilities.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.OrderId)).ToListAsync(cancel);
        return rows.GroupBy(r => r.OrderId).Select(g => (g.Key, Left: Responsibility.LeftBy([.. g], force, now))).Where(o => o.Left is not null).ToDictionary(o => o.Key, o => o.Left!.Value);
    }
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Rendering> Renderings => Set<Rendering>();
    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();
    public DbSet<OrderNote> Notes => Set<OrderNote>();
    public DbSet<PositionAsked> PositionsAsked => Set<PositionAsked>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportLine> ImportLines => Set<ImportLine>();
    public DbSet<ImportLineToken> ImportLineTokens => Set<ImportLineToken>();
    public DbSet<MappingProfileRow> MappingProfiles => Set<MappingProfileRow>();

    protected override void MapModule(ModelBuilder model)
    {
        RegisterMapping.Map(model);
        ImportMapping.Map(model);
        model.Entity<Order>().HasQueryFilter(ForceFilter, o => SeesAllForces || Responsibilities.Any(r => r.OrderId == o.Id && r.Force == ForceScope && r.From <= Asked));
        model.Entity<Order>().HasQueryFilter(RestrictedFilter, o => SeesRestricted || !RestrictedRecords.Any(r => r.RecordId == o.SubjectId && r.Force == ForceScope && r.Until > Asked
            && r.OwnerId != Reader && r.OwnerId != ReadFor && r.UnitId != ReaderUnit && r.UnitId != ReadForUnit && r.RestrictionId != Opened));
        model.Entity<ImportLine>().HasQueryFilter(RestrictedFilter, l => SeesRestricted || l.OrderId == null || !RestrictedRecords.Any(r => r.Force == ForceScope && r.Until > Asked
            && r.OwnerId != Reader && r.OwnerId != ReadFor && r.UnitId != ReaderUnit && r.UnitId != ReadForUnit && r.RestrictionId != Opened
            && Spans.Any(s => s.OrderId == l.OrderId && s.SubjectId == r.RecordId)));
        model.Entity<Span>().HasQueryFilter(ForceFilter, s => SeesAllForces || s.Force == ForceScope);
        model.Entity<Finding>().HasQueryFilter(ForceFilter, f => SeesAllForces || f.Force == ForceScope);
        model.Entity<ImportRun>().HasQueryFilter(ForceFilter, r => SeesAllForces || r.Force == ForceScope);
        model.Entity<ImportLine>().HasQueryFilter(ForceFilter, l => SeesAllForces || l.Force == ForceScope);
        model.Entity<ImportLineToken>().HasQueryFilter(ForceFilter, t => SeesAllForces || t.Force == ForceScope);
        model.Entity<MappingProfileRow>().HasQueryFilter(ForceFilter, m => SeesAllForces || m.Force == ForceScope);
        model.Entity<PositionAsked>().HasQueryFilter(ForceFilter, p => SeesAllForces || p.Force == ForceScope);
        Share(model);
    }

    private void Share(ModelBuilder model)
    {
        model.Entity<Order>().HasQueryFilter(SharingFilter, o => !IsPartner || SharedTypes.Contains(" " + o.TypeCode + " "));
        model.Entity<Span>().HasQueryFilter(SharingFilter, s => !IsPartner || s.Force == ForceScope && SharedTypes.Contains(" " + s.TypeCode + " "));
        model.Entity<ImportRun>().HasQueryFilter(SharingFilter, r => !IsPartner);
        model.Entity<ImportLine>().HasQueryFilter(SharingFilter, l => !IsPartner);
        model.Entity<ImportLineToken>().HasQueryFilter(SharingFilter, t => !IsPartner);
    }
}
