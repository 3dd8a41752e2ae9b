using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.PostgreSql.Migrations.Orders
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "orders");

            migrationBuilder.CreateTable(
                name: "AttachmentContents",
                schema: "orders",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContents", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Facets",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Section = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RaisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Settlement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportLines",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Sheet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: true),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OrderKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    What = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    DuplicateOf = table.Column<int>(type: "integer", nullable: true),
                    Reading = table.Column<string>(type: "text", nullable: true),
                    BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SearchText = table.Column<string>(type: "text", nullable: true),
                    ProtectedText = table.Column<string>(type: "text", nullable: true),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mending = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    MendedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    MendedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MendedWhy = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportLineTokens",
                schema: "orders",
                columns: table => new
                {
                    Token = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLineTokens", x => new { x.Token, x.LineId });
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    StartedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StartedById = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    Staged = table.Column<int>(type: "integer", nullable: false),
                    Orders = table.Column<int>(type: "integer", nullable: false),
                    Committed = table.Column<int>(type: "integer", nullable: false),
                    CommittedTo = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    LeasedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LeasedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MappingProfiles",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MappingProfiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "boolean", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ForceReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    UntilFurtherOrder = table.Column<bool>(type: "boolean", nullable: false),
                    Knowledge = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Officer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NamedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StatedStatus = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    StatusContradicts = table.Column<bool>(type: "boolean", nullable: false),
                    ImportLineId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PositionsAsked",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Refused = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PositionsAsked", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Renderings",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SealedId = table.Column<Guid>(type: "uuid", nullable: false),
                    SealedVersion = table.Column<int>(type: "integer", nullable: false),
                    SealedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Language = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MadeBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CheckedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Renderings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Conditions",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    KindId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    KindVersion = table.Column<int>(type: "integer", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MayHoldProtectedDetails = table.Column<bool>(type: "boolean", nullable: false),
                    PowerOfArrest = table.Column<bool>(type: "boolean", nullable: true),
                    ValidFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ValidTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KnownFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KnownTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conditions_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                schema: "orders",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Fact = table.Column<string>(type: "text", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LearnedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => new { x.OrderId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Events_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Responsibilities",
                schema: "orders",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Responsibilities", x => new { x.OrderId, x.From });
                    table.ForeignKey(
                        name: "FK_Responsibilities_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Spans",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    Why = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ValidFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ValidTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KnownFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KnownTo = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Spans_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OrderId_VersionNumber",
                schema: "orders",
                table: "Attachments",
                columns: new[] { "OrderId", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conditions_KindId_KnownFrom",
                schema: "orders",
                table: "Conditions",
                columns: new[] { "KindId", "KnownFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Conditions_OrderId_KnownTo",
                schema: "orders",
                table: "Conditions",
                columns: new[] { "OrderId", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Facets_Kind_Value",
                schema: "orders",
                table: "Facets",
                columns: new[] { "Kind", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_Facets_OrderId",
                schema: "orders",
                table: "Facets",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Force_SettledAt_Code",
                schema: "orders",
                table: "Findings",
                columns: new[] { "Force", "SettledAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_OrderId",
                schema: "orders",
                table: "Findings",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportLines_Force_Hash",
                schema: "orders",
                table: "ImportLines",
                columns: new[] { "Force", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportLines_Force_Mending",
                schema: "orders",
                table: "ImportLines",
                columns: new[] { "Force", "Mending" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportLines_Force_OrderKey",
                schema: "orders",
                table: "ImportLines",
                columns: new[] { "Force", "OrderKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportLines_RunId_Ordinal",
                schema: "orders",
                table: "ImportLines",
                columns: new[] { "RunId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportLineTokens_LineId",
                schema: "orders",
                table: "ImportLineTokens",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Force_FileHash",
                schema: "orders",
                table: "ImportRuns",
                columns: new[] { "Force", "FileHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Force_StartedAt",
                schema: "orders",
                table: "ImportRuns",
                columns: new[] { "Force", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_State",
                schema: "orders",
                table: "ImportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_MappingProfiles_Force_Name",
                schema: "orders",
                table: "MappingProfiles",
                columns: new[] { "Force", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notes_OrderId",
                schema: "orders",
                table: "Notes",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ImportLineId",
                schema: "orders",
                table: "Orders",
                column: "ImportLineId");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Reference",
                schema: "orders",
                table: "Orders",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SubjectId",
                schema: "orders",
                table: "Orders",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_PositionsAsked_ActorId_SubjectId_At",
                schema: "orders",
                table: "PositionsAsked",
                columns: new[] { "ActorId", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PositionsAsked_Force_Refused_At",
                schema: "orders",
                table: "PositionsAsked",
                columns: new[] { "Force", "Refused", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Renderings_OrderId_Number",
                schema: "orders",
                table: "Renderings",
                columns: new[] { "OrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Responsibilities_Force_OrderId",
                schema: "orders",
                table: "Responsibilities",
                columns: new[] { "Force", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Spans_Force_State_KnownTo_ValidTo",
                schema: "orders",
                table: "Spans",
                columns: new[] { "Force", "State", "KnownTo", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Spans_OrderId_KnownTo",
                schema: "orders",
                table: "Spans",
                columns: new[] { "OrderId", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Spans_SubjectId_KnownTo",
                schema: "orders",
                table: "Spans",
                columns: new[] { "SubjectId", "KnownTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentContents",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Attachments",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Conditions",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Events",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Facets",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Findings",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "ImportLines",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "ImportLineTokens",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "ImportRuns",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "MappingProfiles",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Notes",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "PositionsAsked",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Renderings",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Responsibilities",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Spans",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Orders",
                schema: "orders");
        }
    }
}
