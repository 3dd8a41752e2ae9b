namespace Poet.Orders.Import.Reading;

/// <summary>What can be wrong in a row; the law's check adds its own codes.</summary>
internal static class FindingCodes
{
    public const string NameMissing = "name_missing";
    public const string MadeDateUnreadable = "made_date_unreadable";
    public const string OrderTypeUnknown = "order_type_unknown";
    public const string ConditionsMissing = "conditions_missing";
    public const string EndsBeforeMade = "ends_before_made";
    public const string PncCheckLetterWrong = "pnc_check_letter_wrong";
    public const string BirthDateImplausible = "birth_date_implausible";

    /// <summary>What an order cannot be without; a row with one of these waits in the mending queue.</summary>
    public static bool Rejects(string code) => code is NameMissing or MadeDateUnreadable or OrderTypeUnknown;
}

/// <summary>What is worth knowing about a row.</summary>
internal static class NoticeCodes
{
    public const string StatusContradictsDates = "status_contradicts_dates";
    public const string ResponsibilityUnclear = "responsibility_unclear";
    public const string CustodyClaimUnverified = "custody_claim_unverified";
    public const string LengthNotCheckable = "length_not_checkable";
    public const string EndDayAmbiguous = "end_day_ambiguous";
    public const string EndDateUnreadable = "end_date_unreadable";
    public const string BirthDateUnknown = "birth_date_unknown";
    public const string MonthBeforeDay = "month_before_day";
    public const string DayAndMonthUnclear = "day_and_month_unclear";
    public const string SingleName = "single_name";
    public const string SeveralPncIds = "several_pnc_ids";
    public const string PncUnreadable = "pnc_unreadable";
    public const string ConditionsCutOff = "conditions_cut_off";
    public const string StruckThrough = "struck_through";
    public const string HiddenInSheet = "hidden_in_sheet";
    public const string TypeGuessed = "type_guessed";
    public const string TypeFromSheetName = "type_from_sheet_name";
    public const string MuchLikeAnother = "much_like_another";
    public const string NoOrderAbove = "no_order_above";
    public const string MergedFromAbove = "merged_from_above";
}
