using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Ui;
using Poet.Subjects.Domain;
using Poet.Subjects.Protecting;

namespace Poet.Subjects.Pages.Protecting;

/// <summary>Codes as pages say them.</summary>
internal static class TellingLabels
{
    /// <summary>Answers to choose from.</summary>
    public static IEnumerable<SelectListItem> All<T>(Func<T, string> says) where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(says(v), v.ToString()));

    public static string Cause(TellingCause cause) => cause switch
    {
        TellingCause.OrderMade => "An order was made",
        TellingCause.OrderServed => "An order was served or told to the subject",
        TellingCause.OrderVaried => "An order is varied",
        TellingCause.OrderRenewed => "An order is renewed",
        TellingCause.OrderEnded => "An order ends",
        TellingCause.Released => "Released from custody",
        TellingCause.HandedOver => "Another force handed an order over to us",
        TellingCause.TakenBack => "What they were told is not so",
        _ => "A breach is suspected",
    };

    /// <summary>What a person may choose; the rest is the platform's to say.</summary>
    public static IEnumerable<SelectListItem> Reasons => All<NotToldBecause>(Because).Where(i => i.Value != nameof(NotToldBecause.NotSo));

    /// <summary>The day; of an end the first on which the order does not hold, which nobody may take for its last.</summary>
    public static string When(ToTell duty) => duty.Cause == TellingCause.OrderEnded ? $"does not hold from {Says.On(duty.On)} on" : Says.On(duty.On);

    /// <summary>Whom to tell: the name, or whom to ask for somebody whom another force recorded.</summary>
    public static string Whom(string name, ToTell duty, Guid person) => duty.HeldBy is { } force ? $"Protected person of {Says.Force(force)}, reference {person:N}" : name;

    public static string State(ToTell duty) => duty.State switch
    {
        TellingState.Told => "Told",
        TellingState.NotTold => "Not told",
        _ => duty.Overdue ? "Overdue" : "To tell",
    };

    public static string Colour(ToTell duty) => duty.State switch
    {
        TellingState.Told => "green",
        TellingState.NotTold => "grey",
        _ => duty.Overdue ? "red" : "blue",
    };

    public static string Answer(Answered answered) => answered switch
    {
        Answered.Yes => "Yes",
        Answered.No => "No",
        _ => "Not asked",
    };

    /// <summary>What stands in the way of telling somebody; null where they agreed to it.</summary>
    public static string? Consent(Answered consent) => consent switch
    {
        Answered.Yes => null,
        Answered.No => "Does not want to be told",
        _ => "Not asked whether they want to be told",
    };

    public static string How(HowTold how) => how switch
    {
        HowTold.InPerson => "In person",
        HowTold.Telephone => "By telephone",
        HowTold.VideoCall => "By video call",
        HowTold.Message => "By text message or email",
        HowTold.Letter => "By letter",
        _ => "Through whoever speaks for them",
    };

    public static string Response(ToldResponse response) => response switch
    {
        ToldResponse.Understood => "Understood it",
        ToldResponse.WantsMore => "Asks for more than could be said",
        ToldResponse.Afraid => "Fears for their safety",
        _ => "Does not want to be told any more",
    };

    public static string Because(NotToldBecause because) => because switch
    {
        NotToldBecause.NoConsent => "They do not want to be told",
        NotToldBecause.NotSafe => "It is not safe to tell them",
        NotToldBecause.NotReached => "Could not reach them: to be tried again",
        NotToldBecause.ToldByOther => "Another agency told them",
        NotToldBecause.RecordedHere => "We have recorded them ourselves, and tell them there",
        NotToldBecause.NotSo => "What was recorded was corrected before they were told",
        _ => "It does not concern them, or did not happen",
    };

    public static string Agency(ToldAgency agency) => agency switch
    {
        ToldAgency.WitnessCareUnit => "Witness Care Unit",
        ToldAgency.VictimLiaison => "Victim liaison of probation",
        ToldAgency.Advisor => "Independent advisor",
        ToldAgency.Court => "Court",
        ToldAgency.AnotherForce => "Another force",
        _ => "Another agency",
    };

    /// <summary>What was tried, in a sentence.</summary>
    public static string Attempt(ShownAttempt a) => a.How is { } how ? $"Told: {How(how).ToLowerInvariant()}. {(a.Response is { } r ? Response(r) : "")}"
        : $"Not told: {Because(a.Because!.Value).ToLowerInvariant()}{(a.Agency is { } agency ? $" ({Agency(agency)})" : "")}";
}
