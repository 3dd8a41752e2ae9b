namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>The words under which things told and permitted are kept, so that plugins and platform mean the same by them.</summary>
public static class LedgerWords
{
    /// <summary>A telephone, SIM card or computer; value: its number, its IMEI, or both as two entries.</summary>
    public const string Device = "device";
    /// <summary>Use of the internet or of a device that reaches it; value: the device's number or IMEI, or empty.</summary>
    public const string InternetUse = "internet-use";
    /// <summary>Cash above a limit; value empty.</summary>
    public const string Cash = "cash";
    /// <summary>A vehicle; value: its registration mark.</summary>
    public const string Vehicle = "vehicle";
    /// <summary>A bank or virtual currency account; value: its number.</summary>
    public const string Account = "account";
    /// <summary>An online account or identity; value: its name.</summary>
    public const string OnlineIdentity = "online-identity";
    /// <summary>Travel abroad; value: the country in two letters, then a space and the ISO date of departure where it was given.</summary>
    public const string Travel = "travel";
    /// <summary>A name used.</summary>
    public const string Name = "name";
    /// <summary>The home address.</summary>
    public const string Address = "address";
    /// <summary>Any other address stayed at.</summary>
    public const string OtherAddress = "other-address";
    /// <summary>Work, employer or business.</summary>
    public const string Employment = "employment";
    /// <summary>A telephone number.</summary>
    public const string Telephone = "telephone";
    /// <summary>An email address.</summary>
    public const string Email = "email";
    /// <summary>A passport or other identity document.</summary>
    public const string IdentityDocument = "identity-document";
    /// <summary>A relationship.</summary>
    public const string Relationship = "relationship";
    /// <summary>Bank statements handed over; value empty.</summary>
    public const string BankStatements = "bank-statements";
    /// <summary>Income handed over as papers; value empty.</summary>
    public const string Income = "income";

    /// <summary>A statement of what is owned; value empty, or what the thing is.</summary>
    public const string Assets = "assets";
    /// <summary>Tax returns and accounts handed over; value empty.</summary>
    public const string Accounts = "accounts";
    /// <summary>Premises or storage that the subject has to do with; value: the address.</summary>
    public const string Premises = "premises";
    /// <summary>Money sent, received, borrowed or lent; value: its number.</summary>
    public const string Payment = "payment";
    /// <summary>An upload, post or stream; value: the site or account.</summary>
    public const string Upload = "upload";

    /// <summary>Living or spending the night where the order does not allow; value: the id of the place, or empty.</summary>
    public const string Residence = "residence";
    /// <summary>An article that the order bars; value: what it is, or empty.</summary>
    public const string Item = "item";
    /// <summary>An animal that the order bars; value: its species, or empty.</summary>
    public const string Animal = "animal";
    /// <summary>Something the order bars the subject from doing; value: what about, or empty.</summary>
    public const string Activity = "activity";
    /// <summary>An event that the order bars; value: its name, or empty.</summary>
    public const string Event = "event";
    /// <summary>Being excused from a duty; value: with whom or what for, or empty.</summary>
    public const string Duty = "duty";

    /// <summary>Being where the order forbids; value: the place's id, or empty.</summary>
    public const string Place = "place";
    /// <summary>Being elsewhere than the order requires in its hours; value: the id of the other place, or empty for leave to be away.</summary>
    public const string Curfew = "curfew";
    /// <summary>Being with a person the order keeps the subject apart from; value: the person's id, or empty.</summary>
    public const string Company = "company";
}
