using System.Text.Json;
using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Plugins;
using Poet.Subjects.Domain;

namespace Poet.Bench.Fill;

/// <summary>
/// Typed conditions made from the examples that every condition kind carries, with people and places of each order's own, confirmed by a named person. So the bench knows no
/// kind and no order type by name, and a new one is measured as soon as it is there.
/// </summary>
internal sealed class InventedConditions(OrderTypeCatalogue types)
{
    public const int PerOrder = 15;
    private readonly Dictionary<string, List<Template>> templates = types.All.ToDictionary(t => t.Info.Code, t => TemplatesOf(types, t.Info.Code));

    public OrderConditions For(string typeCode, int number, Guid subject, string force, DateTimeOffset now)
    {
        var all = templates[typeCode];
        Dictionary<Guid, Guid> own = [];
        List<Person> people = [];
        List<Place> places = [];
        List<ConditionText> texts = [];
        for (var i = 0; i < PerOrder; i++)
        {
            var template = all[(number + i) % all.Count];
            var terms = template.Terms;
            foreach (var named in template.Names)
            {
                if (!own.TryGetValue(named, out var id))
                {
                    own[named] = id = Guid.CreateVersion7(now);
                    if (template.References.Place(named) is { } place)
                        places.Add(new() { Id = id, SubjectId = subject, Force = force, Name = place.Name, AreaGeoJson = place.Area is null ? null : JsonSerializer.Serialize(place.Area) });
                    else
                        people.Add(new() { Id = id, SubjectId = subject, Force = force, Name = template.References.NameOf(named) });
                }
                terms = terms.Replace(named.ToString(), id.ToString(), StringComparison.OrdinalIgnoreCase);
            }
            texts.Add(new(Guid.CreateVersion7(now), i + 1, template.Words, WordsSource.SealedOrder)
            {
                KindId = template.Kind.Id, KindVersion = template.Kind.Version, Terms = terms, ConfirmedBy = "PS Invented", ConfirmedAt = now,
            });
        }
        return new(texts, people, places);
    }

    private static List<Template> TemplatesOf(OrderTypeCatalogue types, string code) =>
        [.. types.KindsOf(code).Where(k => !k.IsFreeWorded).SelectMany(k => k.Examples.Take(2).Select(e =>
            new Template(k, k.Serialize(e.Terms), k.Render(e.Terms, e.References), k.Names(e.Terms), e.References)))];

    private sealed record Template(IConditionKind Kind, string Terms, string Words, IReadOnlyList<Guid> Names, References References);
}

/// <summary>An order's conditions and whom and what they name.</summary>
internal sealed record OrderConditions(IReadOnlyList<ConditionText> Texts, IReadOnlyList<Person> People, IReadOnlyList<Place> Places);
