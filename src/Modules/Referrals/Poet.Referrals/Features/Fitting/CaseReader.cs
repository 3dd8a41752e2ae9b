using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Fitting;

namespace Poet.Referrals.Features;

/// <summary>Reads what somebody says of a case against what the loaded order types ask, and says it in their words.</summary>
internal sealed class CaseReader(OrderTypeCatalogue types, TimeProvider time)
{
    /// <summary>What a referral says. That the person is convicted may be said in two places; the field of its own goes first.</summary>
    public (Known Convicted, CaseSaid Said) Read(ReferredCase said)
    {
        var before = CaseFacts.BeforeCourt.Id;
        var convicted = said.Convicted == Known.NotKnown ? said.Facts.GetValueOrDefault(before) : said.Convicted;
        var read = new CaseSaid(Given(said.Facts.Where(f => f.Key != before)), said.Area, said.Urgent == Known.Yes)
        {
            TakenBack = [.. said.Facts.Where(f => f.Value == Known.NotKnown).Select(f => f.Key)], NotUrgent = said.Urgent == Known.No,
        };
        RuleBrokenException.ThrowIfAny([.. Problems(said.Facts.Keys, said.Area), .. read.Problems()]);
        return (convicted, read);
    }

    /// <summary>What is known among answers, by id.</summary>
    public static Dictionary<string, bool> Given(IEnumerable<KeyValuePair<string, Known>> facts) =>
        facts.Where(f => f.Value != Known.NotKnown).ToDictionary(f => f.Key, f => f.Value == Known.Yes, StringComparer.Ordinal);

    /// <summary>What no loaded order type asks for.</summary>
    public IEnumerable<Problem> Problems(IEnumerable<string> facts, string? area)
    {
        var questions = Questions;
        if (area is not null && area != CaseKnown.Elsewhere && !questions.Areas.Contains(area, StringComparer.OrdinalIgnoreCase))
            yield return new("area-unknown", $"Enter one of the areas that the questions name, or {CaseKnown.Elsewhere}", "area");
        foreach (var id in facts.Where(id => questions.Facts.All(f => f.Fact.Id != id)))
            yield return new("fact-unknown", $"Leave out the fact {Short(id)}: no order type that is loaded here asks for it", "facts");
    }

    /// <summary>What was said, question by question; a fact that no loaded type asks for any more stands with its id.</summary>
    public IEnumerable<(string? Fact, string Question, string Answer)> InWords(CaseSaid said)
    {
        var questions = Questions;
        foreach (var (id, so) in said.Facts.OrderBy(f => questions.Facts.TakeWhile(q => q.Fact.Id != f.Key).Count()))
            yield return (id, questions.Facts.Select(f => f.Fact).FirstOrDefault(f => f.Id == id)?.Question ?? id, so ? "Yes" : "No");
        if (said.Area is not null)
            yield return (null, "Where does the case belong?", said.Area == CaseKnown.Elsewhere ? "Elsewhere in England and Wales" : said.Area);
        if (said.Urgent)
            yield return (null, "Does somebody need protection before a full hearing?", "Yes");
    }

    private CaseQuestions Questions => CaseQuestions.Of(types, LondonTime.DateOf(time.GetUtcNow()));

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40];
}
