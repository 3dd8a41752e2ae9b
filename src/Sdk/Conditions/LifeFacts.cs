namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>Where the subject lives or spends the night, and with whom.</summary>
public sealed record StayFact
{
    /// <summary>The address, by a place the register knows; null when not said.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>How many nights in a row the subject has spent there; null when not said.</summary>
    public int? Nights { get; init; }

    /// <summary>True when the subject has no fixed abode; null when not said.</summary>
    public bool? NoFixedAbode { get; init; }

    /// <summary>The people of the household, with their ages; an empty list means nobody else; null when not said.</summary>
    public IReadOnlyList<HouseholdMember>? Household { get; init; }
}

/// <summary>Somebody of a household.</summary>
public sealed record HouseholdMember
{
    /// <summary>Age in years; null when not known.</summary>
    public int? Age { get; init; }

    /// <summary>Sex; null when not known.</summary>
    public Sex? Sex { get; init; }
}

/// <summary>Sex, where a term turns on it.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,
    /// <summary>Male.</summary>
    Male,
}

/// <summary>Work, paid or not.</summary>
/// <param name="Role">As what.</param>
public sealed record WorkFact(WorkRole Role)
{
    /// <summary>The trade or what the work is; null when not known.</summary>
    public string? Trade { get; init; }

    /// <summary>The employer or business; null when not known.</summary>
    public string? Employer { get; init; }

    /// <summary>The age of the youngest person the work involves; null when not known.</summary>
    public int? YoungestAge { get; init; }

    /// <summary>True when the work involves no children and nobody in care; null when not known.</summary>
    public bool? AdultsOnly { get; init; }

    /// <summary>True when it involves adults in care or otherwise vulnerable; null when not known.</summary>
    public bool? Vulnerable { get; init; }

    /// <summary>True when it is paid; null when not known.</summary>
    public bool? Paid { get; init; }

    /// <summary>The day it began; null when not known.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>How somebody has to do with work or a business.</summary>
public enum WorkRole
{
    /// <summary>Employed.</summary>
    Employee,
    /// <summary>Working for oneself.</summary>
    SelfEmployed,
    /// <summary>A director, or taking part in managing a company.</summary>
    Director,
    /// <summary>Employing others.</summary>
    Employer,
    /// <summary>A volunteer or helper.</summary>
    Volunteer,
}

/// <summary>Money or credit that moved.</summary>
/// <param name="Move">How.</param>
public sealed record PaymentFact(PaymentMove Move)
{
    /// <summary>Pounds; null when not known.</summary>
    public decimal? Pounds { get; init; }

    /// <summary>The day; null when not known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The number of the transfer or account, as the record of what was told has it; null when not known.</summary>
    public string? Reference { get; init; }

    /// <summary>True when in virtual currency; null when not known.</summary>
    public bool? VirtualCurrency { get; init; }

    /// <summary>True when the subject was asked of it and hid it; null when not asked.</summary>
    public bool? Concealed { get; init; }
}

/// <summary>How money or credit moves.</summary>
public enum PaymentMove
{
    /// <summary>Sent.</summary>
    Sent,
    /// <summary>Received.</summary>
    Received,
    /// <summary>Borrowed.</summary>
    Borrowed,
    /// <summary>Lent.</summary>
    Lent,
    /// <summary>Arranged for others, as a broker or adviser.</summary>
    ArrangedForOthers,
}

/// <summary>An animal with the subject.</summary>
/// <param name="Species">Species or breed, in the words of the order where it names them.</param>
public sealed record AnimalFact(string Species)
{
    /// <summary>True when the subject is in charge of it; null when not known.</summary>
    public bool? InCharge { get; init; }

    /// <summary>True when the subject keeps or owns it; null when not known.</summary>
    public bool? Kept { get; init; }

    /// <summary>True in a public place; null when not said.</summary>
    public bool? InPublic { get; init; }
}

/// <summary>Use of the internet.</summary>
public sealed record InternetFact
{
    /// <summary>The sort of site, app or content, in the words of the order where it names them; null when not known.</summary>
    public string? Content { get; init; }

    /// <summary>What for, in the words of the order where it names purposes; null when not known.</summary>
    public string? Purpose { get; init; }

    /// <summary>True on a terminal open to the public, such as a library's; null when not known.</summary>
    public bool? PublicTerminal { get; init; }

    /// <summary>True when the subject put something there: uploaded, posted, streamed; null when not known.</summary>
    public bool? Uploaded { get; init; }

    /// <summary>The name of the site or account, as the record of what was told has it; null when not known.</summary>
    public string? Name { get; init; }
}

/// <summary>Something the subject did or takes part in.</summary>
/// <param name="Kind">What.</param>
public sealed record ActivityFact(ActivityKind Kind)
{
    /// <summary>About what or of what sort, in the words of the order where it names them; null when not said.</summary>
    public string? About { get; init; }

    /// <summary>True when it was for a reason that the order excepts, such as worship; null when not said.</summary>
    public bool? WithinException { get; init; }
}

/// <summary>Kinds of activities that conditions name.</summary>
public enum ActivityKind
{
    /// <summary>Gambling or another game of chance.</summary>
    Gambling,
    /// <summary>Drinking alcohol.</summary>
    Alcohol,
    /// <summary>Taking a controlled drug or another substance.</summary>
    Drugs,
    /// <summary>Organising or attending a meeting, gathering or demonstration, or contributing to one.</summary>
    Gathering,
    /// <summary>Giving a lecture, talk or sermon.</summary>
    PublicSpeaking,
    /// <summary>Drawing others to violence or hatred.</summary>
    Radicalising,
    /// <summary>Buying or seeking sexual services or paid company.</summary>
    SexualServices,
    /// <summary>Bribing, blackmailing or coercing an official.</summary>
    Coercion,
    /// <summary>Calling strangers, as salesmen do.</summary>
    UnsolicitedCalls,
    /// <summary>Using a telephone or computer that is open to the public.</summary>
    PublicTelephone,
    /// <summary>Begging.</summary>
    Begging,
    /// <summary>Anything else that the order describes.</summary>
    Other,
}

/// <summary>Groups of people that conditions name, to which somebody may belong.</summary>
public enum PersonClass
{
    /// <summary>Convicted of a sexual offence.</summary>
    SexOffender,
    /// <summary>A prisoner, on remand or serving, or otherwise detained by the State.</summary>
    Prisoner,
    /// <summary>Belonging now or earlier to a gang or organisation that the order names.</summary>
    GroupMember,
    /// <summary>Working for prisons or probation, paid or not.</summary>
    JusticeStaff,
    /// <summary>Charged with or convicted of an offence of extremism.</summary>
    ExtremismOffender,
    /// <summary>Convicted of an offence of any sort.</summary>
    Offender,
}
