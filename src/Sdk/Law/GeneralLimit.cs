using Poet.OrderTypes.Sdk.Clocks;

namespace Poet.OrderTypes.Sdk.Law;

/// <summary>
/// The general limit on custody in a magistrates' court for an either-way offence (Sentencing Code s.224). It goes by the day of conviction,
/// bears on where a case is tried, and never changes the maximum on indictment.
/// </summary>
public static class GeneralLimit
{
    /// <summary>In one line, for "on summary conviction".</summary>
    public const string OrFine = "Custody up to the general limit (12 months for convictions from 18 November 2024, 6 months from 30 March 2023 to 17 November 2024), or a fine, or both";

    /// <summary>The limit for a conviction on this day; the dates before 18 November 2024 are partly from knowledge.</summary>
    public static Period On(DateOnly convictedOn) =>
        convictedOn >= new DateOnly(2024, 11, 18) || convictedOn >= new DateOnly(2022, 5, 2) && convictedOn < new DateOnly(2023, 3, 30)
            ? Period.OfMonths(12)
            : Period.OfMonths(6);
}
