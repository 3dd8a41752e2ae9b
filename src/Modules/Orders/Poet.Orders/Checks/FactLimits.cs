using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;

namespace Poet.Orders.Checks;

/// <summary>What a question must keep to beyond its shape, so that no answer rests on an impossible position or is worked out over endless lists.</summary>
internal static class FactLimits
{
    private const int MostItems = 50;
    private const double MostErrorMetres = 10_000;

    public static void Check(CheckTerms question)
    {
        List<Problem> problems = [.. Who(question.Who), .. When(question), .. Where(question.Facts), .. Lists(question.Facts)];
        if (problems.Count > 0)
            throw new BadInputException(problems);
    }

    private static IEnumerable<Problem> Who(WhoIsAsked who)
    {
        if (who.Id is null && string.IsNullOrWhiteSpace(who.PncId) && string.IsNullOrWhiteSpace(who.CroNumber) && string.IsNullOrWhiteSpace(who.Name))
            yield return new("who-missing", "Give an id, a PNC ID, a CRO number or a name", "who.name");
        if (who.Name is { Length: > 200 })
            yield return new("name-too-long", "Enter a name of at most 200 characters", "who.name");
        if (who.PncId is { Length: > 30 })
            yield return new("pnc-too-long", "Enter a PNC ID of at most 30 characters", "who.pncId");
        if (who.CroNumber is { Length: > 30 })
            yield return new("cro-too-long", "Enter a CRO number of at most 30 characters", "who.croNumber");
    }

    private static IEnumerable<Problem> When(CheckTerms question)
    {
        if (question.At is { Year: < 1900 or > 2199 })
            yield return new("at-out-of-range", "Enter an instant from 1900 to 2199", "at");
        if (question.KnownAt is { Year: < 1900 or > 2199 })
            yield return new("known-at-out-of-range", "Enter an instant from 1900 to 2199", "knownAt");
    }

    private static IEnumerable<Problem> Where(Facts facts)
    {
        if (facts.Position is not { } position)
            yield break;
        if (!(Math.Abs(position.Point.Latitude) <= 90))
            yield return new("latitude-out-of-range", "Enter a latitude from -90 to 90", "facts.position.point.latitude");
        if (!(Math.Abs(position.Point.Longitude) <= 180))
            yield return new("longitude-out-of-range", "Enter a longitude from -180 to 180", "facts.position.point.longitude");
        if (!(position.ErrorMetres is >= 0 and <= MostErrorMetres))
            yield return new("error-out-of-range", "Enter the error of the position from 0 to 10,000 metres", "facts.position.errorMetres");
    }

    private static IEnumerable<Problem> Lists(Facts facts)
    {
        (string Name, int? Count)[] lists =
        [
            ("with", facts.With?.Count), ("devices", facts.Devices?.Count), ("cash", facts.Cash?.Count), ("vehicles", facts.Vehicles?.Count), ("accounts", facts.Accounts?.Count),
            ("conduct", facts.Conduct?.Count), ("items", facts.Items?.Count), ("changes", facts.Changes?.Count),
            ("duties", facts.Duties?.Count), ("activities", facts.Activities?.Count), ("internet", facts.Internet?.Count), ("work", facts.Work?.Count), ("payments", facts.Payments?.Count),
            ("animals", facts.Animals?.Count), ("occasions", facts.Occasions?.Count), ("stay.household", facts.Stay?.Household?.Count),
        ];
        foreach (var (name, count) in lists)
            if (count > MostItems)
                yield return new("too-many", $"Give at most {MostItems} in {name}", "facts." + name);
        if (facts.With?.Any(c => c is { Age: < 0 or > 130 } or { DistanceMetres: < 0 }) == true)
            yield return new("companion-out-of-range", "Enter an age from 0 to 130 and a distance of 0 or more for each person with the subject", "facts.with");
        if (facts.Stay is { Nights: < 0 or > 3650 } || facts.Stay?.Household?.Any(m => m is { Age: < 0 or > 130 }) == true)
            yield return new("stay-out-of-range", "Enter nights of 0 or more and ages from 0 to 130 for the household", "facts.stay");
        if (facts.Payments?.Any(p => p.Pounds < 0) == true)
            yield return new("payment-out-of-range", "Enter payments of 0 or more", "facts.payments");
        if (facts.Cash?.Any(c => c.Amount < 0 || c.Currency.Length != 3) == true)
            yield return new("cash-out-of-range", "Enter cash of 0 or more with a currency of three letters", "facts.cash");
    }
}
