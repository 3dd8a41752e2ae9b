using Poet.Platform.Errors;

namespace Poet.Platform.Identity.People;

/// <summary>
/// What one administrator must not do alone to an account that is in use: whoever chooses its password and sees to it that nothing else is asked for is that person from then on. Somebody
/// who never came in has nothing to lose yet, and is helped by one.
/// </summary>
internal static class TwoAdministrators
{
    private const string Code = "two-administrators";

    public static IEnumerable<Problem> ToBeginAnew(PoetUser person, WaysIn ways, BeginAnew command, Guid me)
    {
        var gives = command.Password is { Length: > 0 };
        if (gives && command.WithoutSecondFactors && ways.Factors)
            yield return new(Code, "Do one of the two and ask another administrator for the other: nobody alone gives a password and takes the second factors away", "withoutSecondFactors");
        else if (command.WithoutSecondFactors && ways.Factors && person.PasswordGivenBy == me)
            yield return new(Code, "Ask another administrator to take the second factors away: the present password is one that you gave", "withoutSecondFactors");
        if (gives && !ways.Factors && OnlyWayIn(person, ways, me))
            yield return new(Code, "Ask another administrator to give the password: no second factor would be asked for beside it", "password");
    }

    public static IEnumerable<Problem> ToInvite(PoetUser person, WaysIn ways, Guid me)
    {
        if (!ways.AreThePersons && person.FactorsTakenBy == me)
            yield return new(Code, "Ask another administrator for the invitation: you took away what the person signed in with", "reason");
    }

    // what opened the account before is the force's login, or was taken away by the same administrator
    private static bool OnlyWayIn(PoetUser person, WaysIn ways, Guid me) => person.FactorsTakenBy is { } taker ? taker == me : ways.ForceLogins > 0;
}
