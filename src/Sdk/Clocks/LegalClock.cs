namespace Poet.OrderTypes.Sdk.Clocks;

/// <summary>Time as the law counts it in England and Wales. Pure: every instant and day comes in as an argument.</summary>
public static class LegalClock
{
    /// <summary>
    /// Completed years on a day. An age is attained at the start of the birthday (Family Law Reform Act 1969 s.9); someone born on 29 February
    /// attains it on 1 March in a common year. Zero for a day before birth.
    /// </summary>
    public static int AgeOn(DateOnly born, DateOnly on)
    {
        if (on < born)
            return 0;
        var age = on.Year - born.Year;
        var hadBirthday = on.Month > born.Month || on.Month == born.Month && on.Day >= born.Day;
        return hadBirthday ? age : age - 1;
    }
}
