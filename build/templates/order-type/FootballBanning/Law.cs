namespace FootballBanning;

/// <summary>Who asks for it, of whom, for how long.</summary>
internal static class Law
{
    private const string Act = "Football Spectators Act 1989";

    // facts that only this type asks; those that several ask are in CaseFacts
    private static readonly CaseFact FootballOffence = new("football-offence", "Is that offence connected with football?", "the offence before the court is connected with football", FactGroup.Court)
    {
        Hint = "At a ground, on the way to or from a match, or online; the court may have to declare that it related to football",
    };

    private static readonly CaseFact Disorder = new("violence-or-disorder", "Has the person taken part in or contributed to violence or disorder in the last ten years?",
        "the person has taken part in or contributed to violence or disorder in the last ten years", FactGroup.Conduct)
    {
        Hint = "Anywhere, at football or not; provoking it and displaying what is threatening or abusive count",
    };

    /// <summary>What a check of dates cannot know: the sentence.</summary>
    public static Doubt OuterLimits { get; } = new("Length", Certainty.High,
        "With immediate imprisonment an order lasts six to ten years, in every other case three to five (s.14F(3)-(5)). Dates alone do not tell the sentence, so the check holds three and ten: compare the sentence yourself");

    /// <param name="onConviction">What the court must ask itself on conviction, which is where the editions differ.</param>
    public static OrderForm Form(string onConviction) => new(FormKind.Full, "Football banning order", "FBO")
    {
        Basis = new(Act, "s.14A or s.14B", "ss.14G-14H", "s.14J"),
        Routes =
        [
            new(RouteKind.OnConviction, "s.14A", ["Prosecution"], "The court that sentences: magistrates' court, youth court or Crown Court",
            [
                new("The person was convicted of a relevant offence of Schedule 1, where it asks for one with a declaration that the offence related to football (ss.14A(1), 23)") { All = [FootballOffence] },
                onConviction,
                TestElement.Note("It is in addition to a sentence, or to an absolute or conditional discharge (s.14A(4))"),
            ]),
            new(RouteKind.OnApplication, "s.14B", ["Chief officer of any force", "Chief constable of the British Transport Police Force", "Director of Public Prosecutions"], "Magistrates' court, on complaint",
            [
                new("The person has at any time caused or contributed to violence or disorder, in the United Kingdom or elsewhere (s.14B(2)); conduct of more than ten years before is left out (s.14C(5))") { All = [Disorder] },
                "There are reasonable grounds to believe that an order would help to prevent violence or disorder at or in connection with regulated football matches (s.14B(4)): then the court must make one",
            ]),
        ],
        Ages = new(10, "Children and Young Persons Act 1933 s.50: no lower limit in the Act itself (from memory)", "On conviction under 18: the youth court"),
        Duration = new("FSA 1989 s.14F") { Minimum = Period.OfYears(3), Maximum = Period.OfYears(10), EndsWhen = "The court terminates it, which can be asked for after two thirds of it (s.14H)" },
        Starts = new(Anchor.Made, "FSA 1989 s.14F(1)") { Note = "On the day it is made; reporting and other duties sleep in custody (s.14E(5)-(6))" },
        Knowledge = new(BindsWhen.Made, "FSA 1989 s.14E(1)", "Binds from the day it is made, and the court explains it in ordinary language. Not knowing of it goes to reasonable excuse"),
        Conditions = Terms.List,
        Breach = Breaching.Rule,
        Enforcement = Breaching.Responses,
        Duties = Lifecycle.Duties,
        Stages = Lifecycle.Steps,
        Changes = new(["The subject", "Whoever applied for it, or the prosecution"],
        [
            "Requirements that were added can be varied (s.14G(2))",
            "Only the subject can ask for it to be terminated, after two thirds of it; when that is refused, not again for six months (s.14H(1), (4))",
            "It cannot be extended: another is applied for",
        ])
        {
            MayRenew = false,
        },
        Appeal = "An order on complaint: to the Crown Court (s.14D). Refusal on conviction: the prosecution may appeal (s.14A(5A))",
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "the first report at the police station",
            "Contact goes by the fixtures: look at those of the club, at home and abroad, for the next control period")
        {
            BriefsOn = [Anchor.Made, Anchor.Released],
        },
        Handover =
        [
            "The club and the fixtures that matter, and the football officer there",
            "Where and when the subject first reported, and every notice since",
            "Whether the passport was surrendered, where it is and when it goes back",
            "The day from which termination can be asked for",
        ],
    };
}
