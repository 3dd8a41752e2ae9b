using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Platform.Identity.Units;

/// <summary>What holds of every unit: a name of its own, a parent that is there and is not below it, and days that follow each other.</summary>
internal sealed class UnitRules(IdentityDb db, RequestContext context)
{
    /// <summary>The unit of the own force.</summary>
    public async Task<Unit> Open(Guid id, CancellationToken cancel) =>
        await db.Units.Include(u => u.Periods).SingleOrDefaultAsync(u => u.Id == id && u.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("unit");

    /// <summary>Refuses what may not be written down of a unit.</summary>
    public async Task Check(Unit unit, UnitInput what, DateOnly from, CancellationToken cancel)
    {
        var others = await db.Units.AsNoTracking().Include(u => u.Periods).Where(u => u.Force == context.Actor.Force && u.Id != unit.Id).ToListAsync(cancel);
        RuleBrokenException.ThrowIfAny(Problems(unit, what, from, others));
    }

    public static UnitPeriod Period(Guid unit, UnitInput what, DateOnly from) => new()
    {
        UnitId = unit, From = from, Name = what.Name.Trim(), Sort = what.Sort, ParentId = what.ParentId, Contact = string.IsNullOrWhiteSpace(what.Contact) ? null : what.Contact.Trim(),
    };

    /// <summary>What was said of later days stands, so a change begins after the one before it.</summary>
    public static IEnumerable<Problem> DayProblems(Unit unit, DateOnly from)
    {
        if (unit.Periods.Count > 0 && unit.Periods.Max(p => p.From) is var last && from <= last)
            yield return new("from-too-early", $"Enter a day after {last:d MMMM yyyy}, from which the unit is as it is recorded now", "from");
        if (unit.Periods.MaxBy(p => p.From) is { Closed: true })
            yield return new("unit-closed", "Open a new unit: this one is closed", "from");
    }

    private static IEnumerable<Problem> Problems(Unit unit, UnitInput what, DateOnly from, IReadOnlyList<Unit> others)
    {
        foreach (var problem in DayProblems(unit, from))
            yield return problem;
        if (string.IsNullOrWhiteSpace(what.Name) || what.Name.Trim().Length > 100)
            yield return new("name-missing", "Enter the unit's name, in at most 100 characters", "name");
        else if (others.Any(o => string.Equals(o.On(from)?.Name, what.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
            yield return new("name-taken", "Enter another name: a unit of your force has this one", "name");
        if (what.Contact is { Length: > 200 })
            yield return new("contact-too-long", "Enter whom to call in at most 200 characters", "contact");
        if (what.ParentId is { } parent && (parent == unit.Id || others.All(o => o.Id != parent || o.On(from) is null)))
            yield return new("parent-unknown", "Choose a unit of your force that is open on that day", "parentId");
        else if (IsBelow(what.ParentId, unit.Id, from, others))
            yield return new("parent-below", "Choose a unit that does not belong to this one", "parentId");
    }

    private static bool IsBelow(Guid? start, Guid unit, DateOnly on, IReadOnlyList<Unit> others)
    {
        HashSet<Guid> seen = [];
        for (var at = start; at is { } id && seen.Add(id); at = others.FirstOrDefault(o => o.Id == id)?.On(on)?.ParentId)
            if (id == unit)
                return true;
        return false;
    }
}
