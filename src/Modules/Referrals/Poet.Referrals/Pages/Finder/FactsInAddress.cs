using Microsoft.AspNetCore.Http;
using Poet.Referrals.Domain;

namespace Poet.Referrals.Pages.Finder;

/// <summary>Facts of a case as the order finder writes them into an address: Facts[id]=Yes. What cannot be read there is not known.</summary>
internal static class FactsInAddress
{
    private const string Start = "Facts[";

    public static string Name(string id) => $"{Start}{id}]";

    public static Dictionary<string, Known> Of(IQueryCollection query)
    {
        Dictionary<string, Known> facts = new(StringComparer.Ordinal);
        foreach (var (key, value) in query.Where(q => q.Key.StartsWith(Start, StringComparison.Ordinal) && q.Key.EndsWith(']')))
            if (Enum.TryParse<Known>(value.ToString(), ignoreCase: true, out var known) && known != Known.NotKnown && Enum.IsDefined(known))
                facts[key[Start.Length..^1]] = known;
        return facts;
    }
}
